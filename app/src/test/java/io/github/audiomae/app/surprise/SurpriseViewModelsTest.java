package io.github.audiomae.app.surprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.app.feature.AnalysisInput;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.workspace.SoundAndModel;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.export.Npy;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.surprise.SurpriseStep;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurpriseViewModelsTest {
    @TempDir
    Path folder;

    private final BooleanProperty watched = new SimpleBooleanProperty();
    private SoundAndModel given;
    private AnalysisInput input;
    private ExpectedViewModel expected;

    @BeforeEach
    void open() {
        given = SoundAndModel.in(folder, 12);
        given.load();
        input = new AnalysisInput(given.workspace().excerpt(), given.mask(), given.model(), given.model());
        expected = new ExpectedViewModel(Jobs.onThisThread(), given.problems(), input, watched);
        expected.count().set(8);
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void windowIsAnalysedWhenAskedAndForgottenWhenItIsLeft() {
        expected.analyse();

        Expected found = Objects.requireNonNull(expected.expected().get());
        assertThat(found.steps()).hasSize(64);
        assertThat(found.masks().hiddenTimes()).isEqualTo(6);
        assertThat(found.highest()).isPresent();

        given.workspace().moveTo(1);
        assertThat(expected.expected().get()).isNull();
    }

    @Test
    void filesOfAWindowAreThoseOfTheCommand() {
        expected.analyse();
        Expected found = Objects.requireNonNull(expected.expected().get());
        Path out = folder.resolve("out");

        SurpriseFiles.of(found).files().accept(out);

        assertThat(out.toFile().list())
                .containsExactlyInAnyOrder(
                        "surprise.csv", "surprise.npy", "surprise.png", "expected.npy", "spread.npy");
        Npy.Floats means = Npy.readFloats(out.resolve("expected.npy"));
        assertThat(means.shape()).containsExactly(1024, 128);
        Normalization scale = found.model().preprocessing().normalization();
        assertThat(means.values()[5 * 128 + 7])
                .isEqualTo(scale.invert(found.expectation().mean()[5 * 128 + 7]));
        assertThat(Npy.readFloats(out.resolve("spread.npy")).shape()).containsExactly(1024, 128);
    }

    @Test
    void whileItsPaneIsShownEveryWindowIsAnalysed() {
        watched.set(true);
        assertThat(expected.expected().get()).isNotNull();

        given.workspace().moveTo(1);
        Expected moved = Objects.requireNonNull(expected.expected().get());
        assertThat(moved.steps().getFirst().span().startSeconds()).isCloseTo(1, within(1e-9));
    }

    /// 12 s are one whole window and one of 1.76 s, which is 11 steps.
    @Test
    void recordingIsScannedToItsEnd() {
        NoveltyViewModel novelty = new NoveltyViewModel(
                Jobs.onThisThread(), given.problems(), input, given.workspace().recording());
        novelty.scan(8);

        assertThat(novelty.busy().get()).isFalse();
        assertThat(novelty.share().get()).isOne();
        assertThat(novelty.curve().get().steps()).hasSize(64 + 11);
        assertThat(novelty.curve().get().steps().getLast().span().endSeconds()).isCloseTo(12, within(0.02));
        given.workspace().moveTo(1);
        assertThat(novelty.curve().get().steps()).hasSize(64 + 11);
    }

    @Test
    void nextPeakIsSoughtFromThePlaybackPosition() {
        List<SurpriseStep> peaks = List.of(step(1), step(4), step(9));

        assertThat(PeakWalk.beside(peaks, 0, 1)).isEqualTo(peaks.get(0));
        assertThat(PeakWalk.beside(peaks, 4, 1)).isEqualTo(peaks.get(2));
        assertThat(PeakWalk.beside(peaks, 4, -1)).isEqualTo(peaks.get(0));
        assertThat(PeakWalk.beside(peaks, 9, 1)).isNull();
    }

    private static SurpriseStep step(double seconds) {
        return new SurpriseStep(new TimeSpan(seconds, seconds + 0.16), new float[] {1});
    }
}
