package io.github.audiomae.app.shell;

import static io.github.audiomae.app.shell.MainWindowExtension.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.catalogue.CollectionOrder;
import io.github.audiomae.app.collection.CollectionFeature;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.timeline.TimelineViewModel;
import io.github.audiomae.collection.CollectionLabels;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.explore.ClassTimeline;
import io.github.audiomae.explore.DetectedClass;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirDeletionStrategy;
import org.testfx.api.FxRobot;

/// The real main window, used like a person who judges what to label next by keys.
class LabelNextTest {
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
    void tenAtATimeByKeys(FxRobot robot) throws Exception {
        until(() -> main.explorer().models().loaded().get() != null);
        List<Path> samples = List.of(TestExplorer.sample("guitar"), TestExplorer.sample("siren"));
        CollectionOrder order = new CollectionOrder(
                home.resolve("x.collection"), main.explorer().models().models().getFirst(), 2, 1.5, "mix");
        robot.interact(() ->
                feature().collection().create(order, () -> feature().filling().add(samples)));
        until(() -> !feature().filling().running().isEmpty());
        until(() -> feature().filling().running().isEmpty());
        robot.interact(() -> main.explorer().navigation().show(Place.COLLECTION));

        // The queue is begun by its key: ten windows, none judged.
        robot.push(KeyCode.Q);
        until(() -> signs(robot) == 10);
        assertThat(words(robot, "#label-next-about")).isEqualTo("0 of 10 judged");
        assertThat(feature().queue().scores()).isNull();

        // A name is typed; it is kept at once.
        robot.push(KeyCode.T);
        assertThat(robot.lookup("#label-next-field").query().isFocused()).isTrue();
        assertThat(robot.lookup("#label-next-field").queryAs(TextField.class).getText())
                .isEmpty(); // the key types nothing
        name(robot);
        until(() -> labels() == 1);
        assertThat(words(robot, "#label-next-about")).isEqualTo("1 of 10 judged");
        assertThat(feature().queue().selected().get()).isEqualTo(1);

        // Undone and made again, like every other change.
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        until(() -> labels() == 0);
        assertThat(words(robot, "#label-next-about")).isEqualTo("0 of 10 judged");
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        until(() -> labels() == 1);
        assertThat(feature().queue().selected().get()).isZero();
        robot.push(KeyCode.J);

        // After the tenth a head has learned, and other windows are chosen.
        for (int i = 1; i < 10; i++) {
            until(() -> !feature().queue().busy().get());
            robot.push(KeyCode.T);
            name(robot);
        }
        until(() -> feature().queue().scores() != null);
        assertThat(labels()).isEqualTo(10);
        assertThat(words(robot, "#label-next-about"))
                .startsWith("0 of ")
                .containsPattern("Learned from 1[01] windows and 2 labels"); // one more may overlap by half
        assertThat(words(robot, "#label-next-question")).matches("Is this (Guitar|Siren)\\?");
        assertThat(feature().queue().selected().get()).isZero();

        // What was said about the ten can still be taken back, and said again.
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        until(() -> labels() == 9);
        assertThat(MainWindowExtension.says(robot, "Taken back: ")).isTrue();
        assertThat(words(robot, "#label-next-about")).startsWith("0 of ");
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        until(() -> labels() == 10);
        robot.push(KeyCode.J);
        robot.push(KeyCode.K);
        assertThat(feature().queue().selected().get()).isZero();

        // The table says what it says about each recording, and the map can be coloured by it.
        TableView<?> table = (TableView<?>) robot.lookup("#collection-table").query();
        until(() -> table.getColumns().stream()
                .anyMatch(column -> "collection-column-head".equals(column.getId()) && column.isVisible()));
        assertThat(feature().headInTraining().recordings().get())
                .containsOnlyKeys(samples.toArray(Path[]::new))
                .allSatisfy((file, best) -> assertThat(String.valueOf(file.getFileName()))
                        .startsWith(best.label().toLowerCase(Locale.ROOT)));

        // It is right about this one, and says so to the collection.
        boolean right = words(robot, "#label-next-question").equalsIgnoreCase("Is this " + file() + "?");
        robot.push(right ? KeyCode.Y : KeyCode.N);
        until(() -> labels() == (right ? 11 : 10));

        // The keys judge in the recording, too.
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        until(() -> main.explorer().navigation().current().get() == Place.RECORDING);
        int before = feature().queue().selected().get();
        robot.push(KeyCode.K);
        assertThat(feature().queue().selected().get()).isEqualTo(before - 1);

        // So does the class strip of the recording, if it is asked to; the same windows as in the collection.
        TimelineViewModel strip = main.explorer().timeline();
        until(() -> strip.ofHead().get() != null);
        robot.interact(() ->
                robot.lookup("#timeline-of-head").queryAs(ToggleButton.class).fire());
        ClassTimeline shown = Objects.requireNonNull(strip.timeline().get());
        assertThat(shown.labels()).hasSize(2);
        String open = main.explorer().workspace().recording().get().name().replaceFirst("\\..*", "");
        assertThat(shown.classesAbove(0.5, DetectedClass.Order.PEAK)
                        .getFirst()
                        .peak()
                        .label())
                .isEqualToIgnoringCase(open);
    }

    /// Types what the selected file is.
    private void name(FxRobot robot) {
        robot.interact(
                () -> robot.lookup("#label-next-field").queryAs(TextField.class).setText(file()));
        robot.push(KeyCode.ENTER);
    }

    private String file() {
        var now = Objects.requireNonNull(main.explorer().selection().selection().get());
        return String.valueOf(now.recording().getFileName()).replaceFirst("\\..*", "");
    }

    private int labels() {
        try (SoundCollection open = SoundCollection.open(home.resolve("x.collection"))) {
            return new CollectionLabels(open).all().size();
        }
    }

    private static int signs(FxRobot robot) {
        return robot.lookup(".queue-sign").queryAll().size();
    }

    private static String words(FxRobot robot, String id) {
        Node label = robot.lookup(id).query();
        return Objects.requireNonNullElse(((Label) label).getText(), "");
    }
}
