package io.github.audiomae.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.ProgramFeatures;
import io.github.audiomae.app.classification.ClassificationFeature;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.masking.MaskKind;
import io.github.audiomae.app.masking.MaskState;
import io.github.audiomae.app.masking.MaskingFeature;
import io.github.audiomae.app.masking.MaskingViewModel;
import io.github.audiomae.app.models.ModelsFeature;
import io.github.audiomae.app.program.Bundled;
import io.github.audiomae.app.reconstruction.Arrangement;
import io.github.audiomae.app.reconstruction.ArrangementViewModel;
import io.github.audiomae.app.reconstruction.ReconstructionFeature;
import io.github.audiomae.app.recording.Tones;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.library.ModelLibrary;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tour over a sound of the user's own, whose mask is painted.
class TourViewModelTest {
    @TempDir
    Path home;

    private ProgramFeatures features;
    private MaskingViewModel masking;
    private ArrangementViewModel panes;
    private TourViewModel tour;
    private Path own;
    private MaskState before;

    @BeforeEach
    void open() {
        features = new ProgramFeatures(
                Jobs.onThisThread(),
                Messages.in(Locale.ENGLISH),
                home,
                home.resolve("cache"),
                new ModelLibrary(home, Bundled.models()),
                Bundled.samples(),
                ExecutionTarget.parse("cpu:1"));
        masking = features.get(MaskingFeature.class).masking();
        panes = features.get(ReconstructionFeature.class).arrangement();
        tour = features.get(TourFeature.class).tour();
        features.get(ModelsFeature.class).models().start();
        own = Tones.write(home.resolve("own.wav"), 440, 20);
        features.context().workspace().open(own);
        features.context().workspace().moveTo(3);
        masking.hide(30);
        masking.invert();
        panes.arrangement().set(Arrangement.GRID);
        before = masking.state().get();
    }

    @AfterEach
    void close() {
        features.close();
    }

    @Test
    void stepsCarryOutWhatTheyExplain() {
        tour.begin();
        assertThat(sound()).isEqualTo(Bundled.samples().getFirst());
        assertThat(tour.step().get()).isEqualTo(TourStep.RATIO);
        assertThat(masking.state().get().percent()).isEqualTo(50);

        tour.next();
        assertThat(masking.state().get().kind()).isEqualTo(MaskKind.PAINTED);
        tour.next();
        assertThat(panes.arrangement().get()).isEqualTo(Arrangement.WIPE);
        tour.next();
        assertThat(tour.step().get()).isEqualTo(TourStep.CLASSES);
        assertThat(pinned()).hasSize(1);
        tour.next();
        assertThat(tour.step().get()).isEqualTo(TourStep.EXPORT);
        assertThat(pinned()).as("for that step only").isEmpty();
    }

    @Test
    void endRestoresSoundMaskAndPanes() {
        tour.begin();
        tour.next();
        tour.next();

        tour.end();

        assertThat(tour.isRunning()).isFalse();
        assertThat(sound()).isEqualTo(own);
        assertThat(features.context().workspace().startSeconds().get()).isEqualTo(3);
        assertThat(masking.state().get()).isEqualTo(before);
        assertThat(panes.arrangement().get()).isEqualTo(Arrangement.GRID);
        assertThat(pinned()).isEmpty();
    }

    @Test
    void firstStepHasNoneBeforeItAndTheLastOneEndsTheTour() {
        tour.begin();

        tour.back();
        assertThat(tour.step().get()).isEqualTo(TourStep.RATIO);

        for (int step = 0; step < TourStep.values().length; step++) {
            tour.next();
        }
        assertThat(tour.isRunning()).isFalse();
        tour.next();
        assertThat(tour.isRunning()).isFalse();
    }

    @Test
    void tourOfAFirstStartIsOfferedOnce() {
        tour.beginOnce();
        assertThat(tour.isRunning()).isTrue();

        tour.end();
        tour.beginOnce();
        assertThat(tour.isRunning()).isFalse();

        tour.begin();
        assertThat(tour.isRunning()).isTrue();
    }

    private Set<String> pinned() {
        return features.get(ClassificationFeature.class).classification().pinned();
    }

    private Path sound() {
        Recording open = Objects.requireNonNull(
                features.context().workspace().recording().get());
        return open.file();
    }
}
