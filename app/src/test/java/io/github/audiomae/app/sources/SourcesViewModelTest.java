package io.github.audiomae.app.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.program.Bundled;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesViewModelTest {
    @TempDir
    Path folder;

    private final Jobs jobs = Jobs.onThisThread();
    private final WorkspaceViewModel workspace =
            new WorkspaceViewModel(jobs, new ProblemsViewModel(Messages.in(Locale.ENGLISH)));
    private final SourcesViewModel recordings =
            new SourcesViewModel(jobs, workspace, file -> String.valueOf(file.getFileName()));
    private final List<Path> samples = Bundled.samples();

    @Test
    void everySoundIsLookedAt() {
        recordings.add(samples.subList(0, 3));

        assertThat(recordings.entries()).hasSize(3).allSatisfy(entry -> {
            assertThat(entry.thumbnail()).isNotNull();
            assertThat(entry.seconds().orElseThrow()).isBetween(5.0, 15.0);
        });
    }

    @Test
    void fileThatIsNoSoundIsMarkedAndTheRestGoesOn() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "no sound");

        recordings.add(List.of(letter, samples.getFirst()));

        assertThat(recordings.entries().getFirst().problem()).asString().contains("letter.txt");
        assertThat(recordings.entries().getLast().thumbnail()).isNotNull();
    }

    @Test
    void openedFileJoinsTheListOnce() {
        workspace.open(samples.get(1));
        workspace.open(samples.get(0));
        workspace.open(samples.get(1));

        assertThat(recordings.entries())
                .extracting(RecordingEntry::file)
                .containsExactly(samples.get(1), samples.get(0));
        assertThat(recordings.current().get()).isZero();
    }

    /// However a sound is named, it is listed once; a link and its target are two sounds.
    @Test
    void everyPathOfASoundIsOneEntry() throws Exception {
        Path sound = Files.copy(samples.getFirst(), folder.resolve("own.ogg"));
        Path link = Files.createSymbolicLink(folder.resolve("link.ogg"), sound);
        Path relative = Path.of("missing.wav");

        recordings.add(List.of(sound, link, folder.resolve("other/../own.ogg"), sound));
        recordings.add(List.of(relative, relative.toAbsolutePath(), Path.of("other", "..", "missing.wav")));
        workspace.open(folder.resolve(".").resolve("own.ogg"));

        assertThat(recordings.entries())
                .extracting(RecordingEntry::file)
                .containsExactly(sound, link, relative.toAbsolutePath());
        assertThat(recordings.current().get()).isZero();
        assertThat(Objects.requireNonNull(workspace.recording().get()).file()).isEqualTo(sound);
    }

    /// `audiomae .` names a folder that its sounds do not start with.
    @Test
    void soundsOfAFolderAreInItsGroupHoweverItIsNamed() {
        SourceListViewModel list = new SourceListViewModel(recordings, samples);
        list.adopt(List.of(folder, folder.resolve("."), folder.resolve("other").resolve("..")));
        recordings.add(List.of(folder.resolve("missing.wav")));

        assertThat(list.folders()).containsExactly(folder);
        assertThat(list.rows())
                .first()
                .isInstanceOfSatisfying(
                        SourceRow.Group.class,
                        group -> assertThat(group.folder()).isEqualTo(folder));
    }

    @Test
    void listIsOneSoThatItsListenersStay() {
        assertThat(recordings.entries()).isSameAs(recordings.entries());
    }

    @Test
    void steppingOpensTheNeighbourAndStopsAtTheEnd() {
        SourceListViewModel list = new SourceListViewModel(recordings, samples);
        recordings.add(samples.subList(0, 2));
        recordings.open(samples.getFirst());

        list.step(1);
        list.step(1);

        assertThat(recordings.current().get()).isEqualTo(1);
    }

    @Test
    void removedSoundLeavesTheListAndTheOpenOneStaysMarked() {
        recordings.add(samples.subList(0, 3));
        recordings.open(samples.get(2));

        recordings.remove(samples.getFirst());

        assertThat(recordings.entries())
                .extracting(RecordingEntry::file)
                .containsExactly(samples.get(1), samples.get(2));
        assertThat(recordings.current().get()).isEqualTo(1);
    }
}
