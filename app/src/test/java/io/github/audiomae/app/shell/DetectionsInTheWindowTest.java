package io.github.audiomae.app.shell;

import static io.github.audiomae.app.shell.MainWindowExtension.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.detection.EventListViewModel;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.detection.DetectedEvent;
import io.github.audiomae.detection.Verdict;
import io.github.audiomae.export.DetectionFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The real main window, used like a person who checks the detections of a recording with the keys.
class DetectionsInTheWindowTest {
    @TempDir
    Path home;

    @RegisterExtension
    private final MainWindowExtension main = new MainWindowExtension(
                    () -> TestExplorer.with(Jobs.onThreads(UiThread.javaFx()), home))
            .sized(1440, 780)
            .sized(1440, 780)
            .then(opened -> opened.explorer().start(List.of(TestExplorer.sample("speech-and-birds"))));

    private EventListViewModel list() {
        return main.explorer().detections().list();
    }

    private DetectedEvent current() {
        return Objects.requireNonNull(list().current().get());
    }

    @Test
    void detectionsAreWalkedThroughJudgedAndSaved(FxRobot robot) throws Exception {
        until(() -> list().all().timeline().getValue() != null
                && list().all().timeline().getValue().isWhole()
                && list().shown().size() > 3);
        robot.push(KeyCode.W);
        until(() -> main.explorer().navigation().current().get() == Place.RECORDING);

        // J shows the first one with its surroundings; Y says that it is right, and the list shows it.
        robot.push(KeyCode.J);
        DetectedEvent first = current();
        assertThat(main.explorer().selection().span().get())
                .isEqualTo(first.detection().span());
        robot.push(KeyCode.Y);
        until(() -> current().verdict() == Verdict.ACCEPTED);
        ListView<DetectedEvent> rows = robot.lookup("#event-list").query();
        assertThat(rows.getSelectionModel().getSelectedItem()).isEqualTo(current());

        // N on the next one; U takes it back; Ctrl+Z takes that back.
        robot.push(KeyCode.J);
        robot.push(KeyCode.N);
        until(() -> current().verdict() == Verdict.REJECTED);
        robot.push(KeyCode.U);
        until(() -> current().verdict() == Verdict.UNJUDGED);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> current().verdict() == Verdict.REJECTED);

        // T asks for another name, without the letter of the key.
        robot.push(KeyCode.J);
        robot.push(KeyCode.T);
        TextField query = robot.lookup("#rename-query").query();
        assertThat(query.isFocused()).isTrue();
        assertThat(query.getText()).isEmpty();
        robot.write("Wren").push(KeyCode.ENTER);
        until(() -> current().verdict() == Verdict.RENAMED);
        assertThat(current().name()).isEqualTo("Wren");
        assertThat(query.isFocused()).isFalse();

        // A row that is chosen becomes the selection; Enter opens the window on it.
        robot.interact(() -> {
            rows.requestFocus();
            rows.getSelectionModel().select(0);
        });
        assertThat(current().label()).isEqualTo(first.label());
        robot.push(KeyCode.ENTER);
        until(() -> main.explorer().navigation().current().get() == Place.WINDOW);
        robot.push(KeyCode.W);

        // More filters push the next section down, and cover nothing.
        robot.clickOn("#event-filter-more");
        until(() -> top(robot, "#event-list") > bottom(robot, "#event-least"));
        WaitForAsyncUtils.waitForFxEvents(20);
        assertThat(top(robot, "#section-labels")).isGreaterThanOrEqualTo(bottom(robot, "#precision"));
        robot.clickOn("#event-filter-more");

        // The wide table lists the same; its heads order it.
        robot.clickOn("#detections-wide");
        TableView<DetectedEvent> table = robot.lookup("#event-table").query();
        assertThat(table.getItems()).hasSameSizeAs(list().shown());
        assertThat(table.getSelectionModel().getSelectedItem()).isEqualTo(current());
        robot.interact(() -> table.getSortOrder()
                .setAll(List.of(table.getColumns().stream()
                        .filter(column -> column.getText().equals("Score"))
                        .findFirst()
                        .orElseThrow())));
        assertThat(list().shown().stream().map(DetectedEvent::score).toList())
                .isSortedAccordingTo((one, other) -> Float.compare(other, one));

        // What is listed is written with what was judged.
        Path file = home.resolve("judged.csv");
        robot.interact(() -> main.explorer().detections().export().write(DetectionFormat.CSV, file));
        until(() -> Files.exists(file));
        assertThat(Files.readString(file))
                .contains(",accepted,,", ",rejected,,", ",renamed,Wren,")
                .contains(System.getProperty("user.name"));
    }

    private static double top(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node.localToScreen(node.getLayoutBounds()).getMinY();
    }

    private static double bottom(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node.localToScreen(node.getLayoutBounds()).getMaxY();
    }
}
