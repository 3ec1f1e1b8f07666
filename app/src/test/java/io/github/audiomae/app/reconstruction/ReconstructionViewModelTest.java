package io.github.audiomae.app.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.recording.Tones;
import io.github.audiomae.app.workspace.SoundAndModel;
import io.github.audiomae.inference.LoadedModel;
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

class ReconstructionViewModelTest {
    @TempDir
    Path folder;

    private final Deque<Runnable> background = new ArrayDeque<>();
    private SoundAndModel given;
    private ReconstructionViewModel reconstruction;

    @BeforeEach
    void open() {
        given = SoundAndModel.in(folder, 20);
        reconstruction = new ReconstructionViewModel(
                Jobs.on(Runnable::run, background::add, (wait, task) -> {}),
                given.problems(),
                given.workspace().excerpt(),
                given.mask(),
                given.model());
        given.load();
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void windowIsReconstructedWithTheMaskThatIsSet() {
        assertThat(reconstruction.busy().get()).isTrue();
        work();

        assertThat(shown().reconstruction().mask()).isEqualTo(given.mask().get());
        assertThat(shown().excerpt()).isEqualTo(given.workspace().excerpt().get());
        assertThat(reconstruction.busy().get()).isFalse();
    }

    @Test
    void anotherMaskKeepsTheOlderPictureUntilTheNewOneIsThere() {
        work();
        ShownReconstruction older = shown();
        PatchMask mask = PatchMask.hiding(PatchGrid.AUDIOSET, patch -> patch % 2 == 0);

        given.mask().set(mask);
        assertThat(shown()).isSameAs(older);
        work();

        assertThat(shown().reconstruction().mask()).isEqualTo(mask);
    }

    @Test
    void anotherWindowOfTheRecordingKeepsTheOlderPictureAndAnotherRecordingDoesNot() {
        work();
        ShownReconstruction older = shown();

        given.workspace().moveTo(5);
        assertThat(shown()).isSameAs(older);
        work();
        assertThat(shown().excerpt().startSeconds()).isEqualTo(5);

        given.workspace().open(Tones.write(folder.resolve("other.wav"), 880, 12));
        assertThat(reconstruction.shown().get()).isNull();
    }

    @Test
    void nothingIsShownWithoutAModel() {
        work();
        LoadedModel model = Objects.requireNonNull(given.model().get());

        given.model().set(null);
        work();
        assertThat(reconstruction.shown().get()).isNull();
        assertThat(reconstruction.impossible().getValue()).isFalse();

        given.model().set(model);
        work();
        assertThat(shown().excerpt().file()).isEqualTo(given.sound());
    }

    private ShownReconstruction shown() {
        return Objects.requireNonNull(reconstruction.shown().get());
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
