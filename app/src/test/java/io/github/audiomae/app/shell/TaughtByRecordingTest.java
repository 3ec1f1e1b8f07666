package io.github.audiomae.app.shell;

import static io.github.audiomae.app.shell.MainWindowExtension.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.annotation.Annotation;
import io.github.audiomae.app.catalogue.CollectionOrder;
import io.github.audiomae.app.collection.CollectionFeature;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.place.Origin;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.place.Selection;
import io.github.audiomae.audio.TimeSpan;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirDeletionStrategy;
import org.testfx.api.FxRobot;

/// The real main window, used like a person whose labels in a recording teach the collection that holds it.
class TaughtByRecordingTest {
    @TempDir(deletionStrategy = TempDirDeletionStrategy.IgnoreFailures.class)
    Path home;

    @RegisterExtension
    private final MainWindowExtension main = new MainWindowExtension(
                    () -> TestExplorer.with(Jobs.onThreads(UiThread.javaFx()), home))
            .sized(1440, 900)
            .then(opened -> opened.explorer().start(List.of()));

    private CollectionFeature feature() {
        return main.explorer().collection();
    }

    @Test
    void labelsOfARecordingCountInItsCollectionUntilTheyAreTakenBack(FxRobot robot) throws Exception {
        until(() -> main.explorer().models().loaded().get() != null);
        Path guitar = TestExplorer.sample("guitar");
        CollectionOrder order = new CollectionOrder(
                home.resolve("x.collection"), main.explorer().models().models().getFirst(), 5, 5, "mix");
        List<Path> samples = List.of(guitar, TestExplorer.sample("siren"));
        robot.interact(() ->
                feature().collection().create(order, () -> feature().filling().add(samples)));
        until(() -> {
            var status = feature().collection().status().get();
            return status != null && status.done() == 2;
        });

        // A span of the recording is named by key, as anywhere.
        TimeSpan start = new TimeSpan(0.5, 4.5);
        robot.interact(() ->
                main.explorer().navigation().show(Place.RECORDING, new Selection(guitar, start, null, Origin.ROW)));
        until(() -> main.explorer().workspace().recording().get().name().equals("guitar.ogg")
                && main.explorer().labels().available().getValue());
        robot.push(KeyCode.DIGIT0);
        until(() -> robot.lookup("#label-prompt").query().isVisible());
        robot.write("strings").push(KeyCode.ENTER);
        assertThat(main.explorer().labels().all()).extracting(Annotation::name).containsExactly("strings");

        // Back in the collection it counts: in the section that teaches, and for the filter of labels.
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        robot.interact(() -> main.explorer().panels().show("teach"));
        until(() -> taught(robot).contains("strings"));
        robot.interact(() -> feature().filter().labelText().set("strings"));
        until(() -> feature().recordings().count().get() == 1);

        // What is taken back in the recording is taken back here.
        robot.interact(() -> main.explorer().navigation().show(Place.RECORDING));
        until(() -> !main.explorer().labels().all().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> main.explorer().labels().all().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        until(() -> !taught(robot).contains("strings"));
        until(() -> feature().recordings().count().get() == 0);
    }

    private static List<String> taught(FxRobot robot) {
        return robot.lookup(".teach-rows").lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }
}
