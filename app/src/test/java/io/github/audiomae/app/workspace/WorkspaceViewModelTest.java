package io.github.audiomae.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.recording.Tones;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.WindowForm;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceViewModelTest {
    private static final WindowForm OTHER = new WindowForm(Preprocessing.AUDIOSET.scaled(-5, 4), PatchGrid.AUDIOSET);

    @TempDir
    Path folder;

    private final ProblemsViewModel problems = new ProblemsViewModel(Messages.in(Locale.ENGLISH));
    private final WorkspaceViewModel workspace = new WorkspaceViewModel(Jobs.onThisThread(), problems);
    private Path pond;

    @BeforeEach
    void open() {
        pond = Tones.write(folder.resolve("pond.wav"), 440, 20);
        workspace.open(pond);
    }

    @Test
    void recordingOpensAtItsStart() {
        assertThat(recording().name()).isEqualTo("pond.wav");
        assertThat(recording().seconds()).isCloseTo(20, within(1e-3));
        assertThat(workspace.startSeconds().get()).isZero();
        assertThat(excerpt().window().soundFrames()).isEqualTo(1024);
        assertThat(workspace.busy().get()).isFalse();
    }

    @Test
    void windowMovesAtMostToTheLastOneOfTheRecording() {
        workspace.moveTo(5);
        assertThat(excerpt().startSeconds()).isEqualTo(5);

        workspace.moveTo(500);
        assertThat(excerpt().startSeconds()).isCloseTo(20 - 10.24, within(1e-3));

        workspace.moveTo(-1);
        assertThat(excerpt().startSeconds()).isZero();
    }

    @Test
    void windowOfAShortRecordingStaysAtItsStart() {
        workspace.open(Tones.write(folder.resolve("chirp.wav"), 440, 3));

        workspace.moveTo(2);

        assertThat(workspace.startSeconds().get()).isZero();
        assertThat(excerpt().window().soundFrames()).isBetween(290, 300);
    }

    @Test
    void fileThatCannotBeOpenedLeavesTheRecordingAndItsProblemGoesWithTheNextOne() throws IOException {
        workspace.moveTo(5);
        workspace.open(Files.writeString(folder.resolve("letter.txt"), "no sound"));

        assertThat(recording().name()).isEqualTo("pond.wav");
        assertThat(workspace.startSeconds().get()).isEqualTo(5);
        assertThat(Objects.requireNonNull(problems.current().get()).sentence()).contains("letter.txt");

        workspace.open(pond);
        assertThat(problems.current().get()).isNull();
    }

    @Test
    void trueLengthAndDamageAreTakenOverForTheOpenRecordingOnly() {
        workspace.adopt(folder.resolve("lake.wav"), 7, List.of(Sentence.untranslated("The lake is damaged.")));
        assertThat(recording().seconds()).isCloseTo(20, within(1e-3));
        assertThat(problems.current().get()).isNull();

        workspace.adopt(pond, 19, List.of(Sentence.untranslated("The pond is damaged.")));
        assertThat(recording().seconds()).isEqualTo(19);
        assertThat(Objects.requireNonNull(problems.current().get()).sentence()).isEqualTo("The pond is damaged.");
    }

    @Test
    void windowIsReadAgainForAModelWithAnotherNormalization() {
        workspace.moveTo(5);
        float before = excerpt().window().at(10, 20);

        workspace.useForm(OTHER);

        assertThat(excerpt().form()).isEqualTo(OTHER);
        assertThat(excerpt().startSeconds()).isEqualTo(5);
        assertThat(excerpt().window().at(10, 20)).isNotEqualTo(before);
    }

    @Test
    void modelWithShorterWindowsKeepsTheStart() {
        WindowForm birds = birds();
        workspace.moveTo(5);

        workspace.useForm(birds);

        assertThat(excerpt().form()).isEqualTo(birds);
        assertThat(excerpt().window().frames()).isEqualTo(512);
        assertThat(excerpt().startSeconds()).isEqualTo(5);
    }

    @Test
    void modelWithLongerWindowsStartsNoLaterThanTheyFit() {
        workspace.useForm(birds());
        workspace.moveTo(14);

        workspace.useForm(WindowForm.AUDIOSET);

        assertThat(workspace.startSeconds().get()).isCloseTo(20 - 10.24, within(1e-3));
        assertThat(excerpt().startSeconds()).isEqualTo(workspace.startSeconds().get());
    }

    private static WindowForm birds() {
        Preprocessing clips = Preprocessing.AUDIOSET.of(512).clips(32_000, 5);
        return new WindowForm(clips, PatchGrid.over(clips));
    }

    @Test
    void fileThatTakesLongIsNamedUntilItIsOpenOrGivenUp() {
        Deque<Runnable> background = new ArrayDeque<>();
        Deque<Runnable> hints = new ArrayDeque<>();
        WorkspaceViewModel slow = new WorkspaceViewModel(
                Jobs.on(Runnable::run, background::add, (wait, task) -> hints.add(task)), problems);

        slow.open(pond);
        assertThat(slow.slow().get()).isNull();
        hints.forEach(Runnable::run);
        assertThat(slow.slow().get()).isEqualTo(pond);

        slow.giveUp();
        assertThat(slow.slow().get()).isNull();
        background.forEach(Runnable::run);
        assertThat(slow.recording().get()).isNull();
    }

    private Recording recording() {
        return Objects.requireNonNull(workspace.recording().get());
    }

    private Excerpt excerpt() {
        return Objects.requireNonNull(workspace.excerpt().get());
    }
}
