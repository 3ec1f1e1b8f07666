package io.github.audiomae.app.shell;

import static io.github.audiomae.app.shell.MainWindowExtension.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.catalogue.CollectionOrder;
import io.github.audiomae.app.catalogue.OpenCollection;
import io.github.audiomae.app.collection.CollectionFeature;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.model.ModelFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirDeletionStrategy;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The real main window, used like a person who teaches from the names of folders and classifies with the result.
class TeachTest {
    @TempDir(deletionStrategy = TempDirDeletionStrategy.IgnoreFailures.class)
    Path home;

    @RegisterExtension
    private final MainWindowExtension main = new MainWindowExtension(
                    () -> TestExplorer.with(Jobs.onThreads(UiThread.javaFx()), home))
            .then(opened -> opened.explorer().start(List.of()));

    private CollectionFeature feature() {
        return main.explorer().collection();
    }

    @Test
    void foldersBecomeAModelThatClassifies(FxRobot robot) throws Exception {
        Path sounds = home.resolve("sounds");
        for (Map.Entry<String, List<String>> folder : Map.of(
                        "made", List.of("guitar", "siren"), "found", List.of("rain", "birds"))
                .entrySet()) {
            for (String name : folder.getValue()) {
                Path sample = TestExplorer.sample(name);
                Files.copy(
                        sample,
                        Files.createDirectories(sounds.resolve(folder.getKey())).resolve(sample.getFileName()));
            }
        }
        Files.copy(TestExplorer.sample("siren"), sounds.resolve("beside.ogg"));
        until(() -> main.explorer().models().loaded().get() != null);
        CollectionOrder order = new CollectionOrder(
                home.resolve("x.collection"), main.explorer().models().models().getFirst(), 10.24, 10.24, "mix");
        robot.interact(() ->
                feature().collection().create(order, () -> feature().filling().add(List.of(sounds))));
        until(() -> {
            var status = feature().collection().status().get();
            return status != null && status.done() == 5;
        });
        robot.interact(() -> main.explorer().navigation().show(Place.COLLECTION));
        robot.interact(() -> main.explorer().panels().show("teach"));

        // The names of the folders are the labels, and the head becomes a model.
        waitUntilStill(robot, "#teach-folders");
        robot.clickOn("#teach-folders");
        until(() -> robot.lookup(".dialog-pane #teach-from").tryQuery().isPresent());
        assertThat(words(robot, ".dialog-pane #teach-from"))
                .isEqualTo("2 classes with their recordings: found 2 · made 2."
                        + " One recording lies beside the folders, and is left out.");
        robot.interact(() -> robot.lookup(".dialog-pane #model-name")
                .queryAs(TextField.class)
                .setText("found-or-made"));
        robot.push(KeyCode.ENTER);
        until(() -> !words(robot, "#teach-summary").startsWith("Training needs"));
        assertThat(words(robot, "#teach-summary")).startsWith("On recordings that it was not trained on:");
        assertThat(robot.lookup(".teach-rows .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .startsWith("windows", "average precision [95 %]", "found", "2");
        assertThat(words(robot, "#teach-mistakes")).isNotEmpty();

        // Opened anew, the collection shows its labels, and the numbers of the head on request.
        OpenCollection open =
                Objects.requireNonNull(feature().collection().open().get());
        CollectionOrder another = new CollectionOrder(home.resolve("y.collection"), order.model(), 10.24, 10.24, "mix");
        robot.interact(() -> feature().collection().create(another, () -> {}));
        until(() -> !open.equals(feature().collection().open().get()));
        assertThat(shown(robot).isVisible()).isFalse();
        robot.interact(() -> feature().collection().open(open.folder(), () -> {}));
        until(() -> shown(robot).getItems().size() == 2);
        assertThat(words(robot, "#teach-summary")).startsWith("Training needs");
        robot.interact(() -> shown(robot).getSelectionModel().select(1));
        assertThat(shown(robot).getConverter().toString(shown(robot).getValue()))
                .isEqualTo("found-or-made");
        assertThat(words(robot, "#teach-summary")).startsWith("On recordings that it was not trained on:");
        ModelFolder head = main.explorer().models().models().stream()
                .filter(model -> model.id().equals("found-or-made"))
                .findFirst()
                .orElseThrow();

        // It classifies like any other.
        robot.interact(() -> main.explorer().models().choose(head));
        until(() -> {
            var whole = main.explorer().classification().whole().get();
            return whole != null && whole.labels().equals(List.of("found", "made"));
        });
    }

    /// Waits until a node stays in its place for a second: what was just opened moves it, and so does the map when
    /// it has been read.
    private static void waitUntilStill(FxRobot robot, String query) throws InterruptedException {
        Bounds before = null;
        Bounds now = place(robot, query);
        while (!now.equals(before)) {
            before = now;
            Thread.sleep(1000);
            now = place(robot, query);
        }
    }

    private static Bounds place(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> node.localToScreen(node.getBoundsInLocal()));
    }

    @SuppressWarnings("unchecked") // the box holds one kind of values
    private static ChoiceBox<Object> shown(FxRobot robot) {
        return robot.lookup("#teach-shown").queryAs(ChoiceBox.class);
    }

    private static String words(FxRobot robot, String id) {
        return Objects.requireNonNullElse(robot.lookup(id).queryAs(Label.class).getText(), "");
    }
}
