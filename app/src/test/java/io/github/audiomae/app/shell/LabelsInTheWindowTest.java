package io.github.audiomae.app.shell;

import static io.github.audiomae.app.shell.MainWindowExtension.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.annotation.Annotation;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.labels.LabelsViewModel;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.recording.Tones;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The real main window, used like a person who labels a recording by hand.
class LabelsInTheWindowTest {
    @TempDir
    Path home;

    @RegisterExtension
    private final MainWindowExtension main = new MainWindowExtension(
                    () -> TestExplorer.withoutModel(Jobs.onThreads(UiThread.javaFx()), home))
            .sized(1440, 900)
            .then(opened -> opened.explorer().start(List.of(Tones.write(home.resolve("tones.wav"), 1000, 20))));

    @Test
    void boxesAreDrawnNamedMovedResizedAndTakenBack(FxRobot robot) throws Exception {
        open(robot);
        draw(robot, 0.2, 0.3, 0.1, 0.2);
        robot.push(KeyCode.DIGIT0);
        assertThat(robot.lookup("#label-prompt").query().isVisible()).isTrue();
        robot.write("robin").push(KeyCode.ENTER);
        assertThat(names()).containsExactly("robin");
        assertThat(robot.lookup("#label-prompt").query().isVisible()).isFalse();

        draw(robot, 0.5, 0.3, 0.1, 0.2);
        robot.push(KeyCode.DIGIT1);
        assertThat(names()).containsExactly("robin", "robin");

        robot.clickOn("#pointer-move");
        // A click on a label selects it; a drag moves it, at its border it changes its length.
        point(robot, 0.25, 0.4).clickOn(MouseButton.PRIMARY);
        Annotation first = labels().selected().get().getFirst();
        double seconds = main.explorer().recordingPlace().view().view().get().span();
        point(robot, 0.25, 0.4).drag(MouseButton.PRIMARY).moveBy(40, 0).drop();
        Annotation moved = labels().selected().get().getFirst();
        double perPixel = seconds / bounds(robot).getWidth();
        assertThat(moved.span().startSeconds() - first.span().startSeconds())
                .isCloseTo(40 * perPixel, within(perPixel));
        assertThat(moved.span().lengthSeconds()).isCloseTo(first.span().lengthSeconds(), within(1e-9));
        Bounds pane = bounds(robot);
        double right = moved.span().endSeconds() / perPixel;
        robot.moveTo(pane.getMinX() + right, pane.getMinY() + 0.4 * pane.getHeight())
                .drag(MouseButton.PRIMARY)
                .moveBy(30, 0)
                .drop();
        Annotation longer = labels().selected().get().getFirst();
        assertThat(longer.span().startSeconds()).isEqualTo(moved.span().startSeconds());
        assertThat(longer.span().lengthSeconds() - moved.span().lengthSeconds())
                .isCloseTo(30 * perPixel, within(2 * perPixel));

        robot.push(KeyCode.DELETE);
        assertThat(names()).containsExactly("robin");
        for (int i = 0; i < 3; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.Z);
        }
        assertThat(labels().all()).contains(first);
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(labels().all()).contains(moved);
    }

    @Test
    void theTableFollowsTheSelectionAndTheSelectionFollowsTheTable(FxRobot robot) throws Exception {
        open(robot);
        draw(robot, 0.2, 0.3, 0.1, 0.2);
        robot.push(KeyCode.DIGIT0);
        robot.write("robin").push(KeyCode.ENTER);
        draw(robot, 0.6, 0.3, 0.1, 0.2);
        robot.push(KeyCode.DIGIT0);
        robot.write("wren").push(KeyCode.ENTER);

        TableView<Annotation> table = robot.lookup("#labels-table").queryTableView();
        assertThat(table.getSelectionModel().getSelectedItems())
                .extracting(Annotation::name)
                .containsExactly("wren");

        robot.interact(() -> table.getSelectionModel().clearAndSelect(0));
        assertThat(labels().selected().get()).extracting(Annotation::name).containsExactly("robin");
        assertThat(main.explorer().player().positionSeconds().get())
                .isCloseTo(labels().selected().get().getFirst().span().startSeconds(), within(0.01));

        robot.push(KeyCode.J); // the list in hand
        assertThat(labels().selected().get()).extracting(Annotation::name).containsExactly("wren");

        robot.clickOn("#labels-filter").write("rob");
        assertThat(table.getItems()).extracting(Annotation::name).containsExactly("robin");
        robot.eraseText(3);

        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(0);
            table.edit(0, table.getColumns().getFirst()); // what a table does on a second click on the same row
        });
        assertThat(table.getEditingCell()).isNull();
        robot.push(KeyCode.F2);
        robot.push(KeyCode.CONTROL, KeyCode.A).write("sparrow").push(KeyCode.ENTER);
        assertThat(names()).containsExactly("sparrow", "wren");
        robot.interact(table::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .startsWith("sparrow\t")
                .endsWith("\tMy labels\n")
                .hasLineCount(1));

        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(0);
        });
        robot.push(KeyCode.F2);
        assertThat(table.getEditingCell()).isNotNull();
        robot.push(KeyCode.ESCAPE);
        assertThat(table.getEditingCell()).isNull();
        assertThat(names()).containsExactly("sparrow", "wren");
    }

    @Test
    void aLabelBecomesAMaskInTheWindow(FxRobot robot) throws Exception {
        open(robot);
        draw(robot, 0.2, 0.3, 0.1, 0.2);
        robot.push(KeyCode.DIGIT0);
        robot.write("robin").push(KeyCode.ENTER);

        robot.interact(() -> main.explorer().run("box-hide"));
        assertThat(main.explorer().navigation().current().get()).isEqualTo(Place.WINDOW);
        int hidden = main.explorer().masking().mask().get().hiddenCount();
        assertThat(hidden).isBetween(1, 200);

        robot.interact(() -> main.explorer().run("box-alone"));
        int patches = main.explorer().masking().mask().get().grid().patches();
        assertThat(main.explorer().masking().mask().get().hiddenCount()).isEqualTo(patches - hidden);
    }

    private void open(FxRobot robot) throws Exception {
        until(() -> main.explorer().workspace().recording().get() != null);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        until(() -> labels().available().getValue());
    }

    /// Draws a box, in shares of the spectrogram.
    private void draw(FxRobot robot, double x, double y, double width, double height) {
        Bounds pane = bounds(robot);
        robot.clickOn("#pointer-box");
        point(robot, x, y)
                .drag(MouseButton.PRIMARY)
                .moveBy(width * pane.getWidth(), height * pane.getHeight())
                .drop();
    }

    private FxRobot point(FxRobot robot, double x, double y) {
        Bounds pane = bounds(robot);
        robot.moveTo(pane.getMinX() + x * pane.getWidth(), pane.getMinY() + y * pane.getHeight());
        return robot;
    }

    private static Bounds bounds(FxRobot robot) {
        return robot.bounds(robot.lookup("#recording-pane").<Node>query()).query();
    }

    private List<String> names() {
        return labels().all().stream().map(Annotation::name).toList();
    }

    private LabelsViewModel labels() {
        return main.explorer().labels();
    }
}
