package io.github.audiomae.app.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.recording.Tones;
import io.github.audiomae.app.workspace.SoundAndModel;
import io.github.audiomae.evaluation.SimpleGuess;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuessViewModelTest {
    @TempDir
    Path folder;

    private final Deque<Runnable> background = new ArrayDeque<>();
    private SoundAndModel given;
    private ReconstructionViewModel reconstruction;
    private GuessViewModel guess;

    @BeforeEach
    void open() {
        given = SoundAndModel.in(folder, 12);
        reconstruction = new ReconstructionViewModel(
                given.jobs(), given.problems(), given.workspace().excerpt(), given.mask(), given.model());
        Jobs later = Jobs.on(Runnable::run, background::add, (wait, task) -> task.run());
        guess = new GuessViewModel(later, given.problems(), reconstruction.shown());
        given.load();
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void ratioIsTheErrorOfTheModelOverThatOfTheBestGuess() {
        work();

        SimpleGuess known = Objects.requireNonNull(guess.guess().get());
        double error = Objects.requireNonNull(reconstruction.shown().get())
                .reconstruction()
                .maskedMse()
                .orElseThrow();
        assertThat(guess.ratio().orElseThrow()).isCloseTo(error / known.meanSquare(), within(1e-12));
    }

    @Test
    void guessOfAnotherMaskIsForgottenAtOnce() {
        work();
        double before = Objects.requireNonNull(guess.guess().get()).meanSquare();

        given.mask().set(PatchMask.hiding(PatchGrid.AUDIOSET, patch -> patch < 256));
        assertThat(guess.guess().get()).isNull();
        assertThat(guess.ratio()).isEmpty();

        work();
        assertThat(Objects.requireNonNull(guess.guess().get()).meanSquare()).isNotEqualTo(before);
    }

    /// A sine of 0 Hz: every guess is exact, and no multiple of its error is the model's.
    @Test
    void silenceHasNoRatio() {
        given.workspace().open(Tones.write(folder.resolve("silence.wav"), 0, 12));
        work();

        assertThat(Objects.requireNonNull(guess.guess().get()).meanSquare()).isZero();
        assertThat(guess.ratio()).isEmpty();
        assertThat(guess.isModelWorse()).isFalse();
    }

    @Test
    void nothingHiddenNeedsNoGuess() {
        given.mask().set(PatchMask.nothingHidden(PatchGrid.AUDIOSET));
        work();

        assertThat(guess.guess().get()).isNull();
        assertThat(guess.ratio()).isEmpty();
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
