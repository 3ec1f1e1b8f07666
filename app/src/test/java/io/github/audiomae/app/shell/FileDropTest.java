package io.github.audiomae.app.shell;

import static io.github.audiomae.app.shell.MainWindowExtension.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.recording.Tones;
import io.github.audiomae.app.sources.RecordingEntry;
import io.github.audiomae.app.workspace.Recording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Files dropped on the real main window, as events from the operating system.
class FileDropTest {
    @TempDir
    Path home;

    @RegisterExtension
    private final MainWindowExtension main = new MainWindowExtension(
                    () -> TestExplorer.withoutModel(Jobs.onThreads(UiThread.javaFx()), home))
            .sized(1440, 800);

    @Test
    void severalFilesGoOnTheListAndTheFirstOnTheTable(FxRobot robot) throws Exception {
        Path one = Tones.write(home.resolve("one.wav"), 440, 3);
        Path two = Tones.write(home.resolve("zwei, drei.wav"), 880, 3);

        drop(robot, "#pane-masked", one, two);

        until(() -> opened("one.wav"));
        assertThat(listed()).containsExactly(one, two);
        assertThat(main.explorer().problems().current().get()).isNull();
    }

    @Test
    void tableGivenAtTheStartOrChosenOpensItsRecording(FxRobot robot) throws Exception {
        String table = "Selection\tBegin Time (s)\tEnd Time (s)\tAnnotation\tBegin Path\n1\t1\t2\twren\t%s\n";
        Path one = Tones.write(home.resolve("one.wav"), 440, 3);
        Path two = Tones.write(home.resolve("two.wav"), 880, 3);
        Path first = Files.writeString(home.resolve("a.txt"), table.formatted(one.getFileName()));
        Path second = Files.writeString(home.resolve("b.txt"), table.formatted(two.getFileName()));

        robot.interact(() -> main.explorer().start(List.of(first)));

        until(() -> opened("one.wav") && main.explorer().labels().all().size() == 1);

        robot.interact(() -> main.explorer().openFiles(List.of(second)));

        until(() -> opened("two.wav") && main.explorer().labels().all().size() == 1);
        assertThat(listed()).containsExactly(one, two);
    }

    @Test
    void folderGivesItsSoundsAndNothingElse(FxRobot robot) throws Exception {
        Path folder = home.resolve("field");
        Path deep = Tones.write(Files.createDirectories(folder.resolve("day 1")).resolve("deep.wav"), 440, 3);
        Path flat = Tones.write(folder.resolve("flat.wav"), 440, 3);
        Files.writeString(folder.resolve("notes.txt"), "wind from the west");

        drop(robot, "#overview", folder);

        until(() -> listed().size() == 2);
        assertThat(listed()).containsExactlyInAnyOrder(deep, flat);
        until(() -> main.explorer().workspace().recording().get() != null);
        assertThat(sentence()).isEqualTo("Left out: 1 with names that do not end like those of sounds.");
    }

    @Test
    void folderWithoutSoundsIsSaidSo(FxRobot robot) throws Exception {
        Path folder = Files.createDirectories(home.resolve("letters"));
        Files.writeString(folder.resolve("notes.txt"), "wind from the west");

        drop(robot, "#overview", folder);

        until(() -> main.explorer().problems().current().get() != null);
        assertThat(sentence()).contains("letters");
        assertThat(listed()).isEmpty();
    }

    @Test
    void fileThatCannotBeReadIsExplainedAndWhatWasThereStays(FxRobot robot) throws Exception {
        Path sound = Tones.write(home.resolve("sound.wav"), 440, 3);
        Path letter = Files.writeString(home.resolve("letter.txt"), "no sound at all");
        drop(robot, "#pane-original", sound);
        until(() -> opened("sound.wav"));

        drop(robot, "#pane-original", letter);

        until(() -> main.explorer().problems().current().get() != null);
        assertThat(sentence()).contains("letter.txt");
        assertThat(opened("sound.wav")).isTrue();
        until(() -> main.explorer().recordings().entries().stream()
                .anyMatch(entry -> entry.file().equals(letter) && entry.problem() != null));
    }

    @Test
    void checkpointOpensTheLibraryAndTheSoundBesideItIsOpened(FxRobot robot) throws Exception {
        Path sound = Tones.write(home.resolve("sound.wav"), 440, 3);
        Path checkpoint = Files.writeString(home.resolve("model.safetensors"), "no model at all");

        drop(robot, "#pane-masked", checkpoint, sound);

        until(() -> opened("sound.wav"));
        until(() -> Window.getWindows().size() > 1);
        until(() -> MainWindowExtension.says(robot, "model.safetensors"));
        assertThat(listed()).containsExactly(sound);
        robot.clickOn("#library-close");
    }

    @Test
    void checkpointGivenAtTheStartOpensTheLibrary(FxRobot robot) throws Exception {
        Path sound = Tones.write(home.resolve("sound.wav"), 440, 3);
        Path checkpoint = Files.writeString(home.resolve("model.pth"), "no model at all");

        robot.interact(() -> main.explorer().start(List.of(checkpoint, sound)));

        until(() -> opened("sound.wav"));
        until(() -> MainWindowExtension.says(robot, "model.pth"));
        assertThat(listed()).containsExactly(sound);
        robot.clickOn("#library-close");
    }

    /// Drags the files over, and drops them on, the innermost node in the middle of what `query` finds.
    private static void drop(FxRobot robot, String query, Path... files) {
        Node target = robot.lookup(query).query();
        robot.interact(() -> {
            DragEvent over = DroppedFiles.event(DragEvent.DRAG_OVER, target, files);
            Event.fireEvent(target, over);
            assertThat(over.getAcceptedTransferMode()).isEqualTo(TransferMode.COPY);
            assertThat(robot.lookup("#drop-frame").query().isVisible()).isTrue();
            Event.fireEvent(target, DroppedFiles.event(DragEvent.DRAG_DROPPED, target, files));
            assertThat(robot.lookup("#drop-frame").query().isVisible()).isFalse();
        });
    }

    private List<Path> listed() {
        return main.explorer().recordings().entries().stream()
                .map(RecordingEntry::file)
                .toList();
    }

    private boolean opened(String name) {
        Recording now = main.explorer().workspace().recording().get();
        return now != null && now.name().equals(name);
    }

    private String sentence() {
        return Objects.requireNonNull(main.explorer().problems().current().get())
                .sentence();
    }
}
