package io.github.audiomae.explore;

import static io.github.audiomae.explore.GoldenModel.TOLERANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.inference.ModelInput;
import io.github.audiomae.inference.RunningDevice;
import io.github.audiomae.model.ClassLabels;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchBox;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.pipeline.PlacedWindow;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundTaggerTest {
    @TempDir
    Path folder;

    private final CancellationToken token = CancellationToken.none();

    @ParameterizedTest
    @ValueSource(strings = {"noise", "chirp"})
    void hearsWhatTheOriginalImplementationHears(String name) throws IOException {
        try (LoadedModel model = GoldenModel.finetuned(folder, null)) {
            Classification whole = new SoundTagger(model)
                    .classify(GoldenModel.window(name), PatchMask.nothingHidden(PatchGrid.AUDIOSET), token);

            assertThat(whole.logits()).containsExactly(GoldenModel.floats(name + "-logits"), within(TOLERANCE));
            assertThat(whole.embedding()).containsExactly(GoldenModel.floats(name + "-embedding"), within(TOLERANCE));
        }
    }

    @Test
    void theVisiblePartAloneMaySoundDifferent() throws IOException {
        PatchMask visible = new MaskStrategy.Random(0.8, 1).mask(PatchGrid.AUDIOSET);
        try (LoadedModel model = GoldenModel.finetuned(folder, null)) {
            SoundTagger tagger = new SoundTagger(model);

            Classification whole =
                    tagger.classify(GoldenModel.window("chirp"), PatchMask.nothingHidden(PatchGrid.AUDIOSET), token);
            Classification part = tagger.classify(GoldenModel.window("chirp"), visible, token);

            assertThat(part.logits()).isNotEqualTo(whole.logits());
            assertThat(tagger.classify(GoldenModel.window("chirp"), visible, token)
                            .logits())
                    .isEqualTo(part.logits());
        }
    }

    @Test
    void aBoxIsClassifiedByItsPatchesAlone() throws IOException {
        TimeSpan time = new TimeSpan(100, 100.16); // the first column of a window from 100 s
        try (LoadedModel model = GoldenModel.finetuned(folder, null)) {
            SoundTagger tagger = new SoundTagger(model);

            Classification box = tagger.classify(
                            GoldenModel.window("chirp"),
                            PatchBox.of(PatchGrid.AUDIOSET, time, Optional.empty(), 100),
                            token)
                    .orElseThrow();

            assertThat(box.logits())
                    .isEqualTo(tagger.classify(
                                    GoldenModel.window("chirp"),
                                    PatchMask.keeping(PatchGrid.AUDIOSET, 0, 1, 2, 3, 4, 5, 6, 7),
                                    token)
                            .logits());
            assertThat(tagger.classify(
                            GoldenModel.window("chirp"),
                            PatchBox.of(PatchGrid.AUDIOSET, time, Optional.empty(), 0),
                            token))
                    .isEmpty();
        }
    }

    @Test
    void aBatchHearsWhatItsWindowsSayAlone() throws IOException {
        try (LoadedModel model = GoldenModel.finetuned(folder, null)) {
            List<Classification> batch = new SoundTagger(model)
                    .classify(
                            List.of(
                                    new ModelInput(
                                            GoldenModel.window("noise"), PatchMask.nothingHidden(PatchGrid.AUDIOSET)),
                                    new ModelInput(
                                            GoldenModel.window("chirp"), PatchMask.nothingHidden(PatchGrid.AUDIOSET))),
                            token);

            assertThat(batch.get(0).logits()).containsExactly(GoldenModel.floats("noise-logits"), within(TOLERANCE));
            assertThat(batch.get(1).logits()).containsExactly(GoldenModel.floats("chirp-logits"), within(TOLERANCE));
        }
    }

    @Test
    void placedWindowsAreClassifiedWithOneMaskAndShareTheTime() throws IOException {
        PatchMask nothing = PatchMask.nothingHidden(PatchGrid.AUDIOSET);
        PlacedWindow noise = new PlacedWindow(new TimeSpan(0, 10.24), GoldenModel.window("noise"));
        PlacedWindow chirp = new PlacedWindow(new TimeSpan(10.24, 20.48), GoldenModel.window("chirp"));
        try (LoadedModel model = GoldenModel.finetuned(folder, null)) {
            SoundTagger tagger = new SoundTagger(model);
            long start = System.nanoTime();

            List<Classification> both = tagger.classify(List.of(noise, chirp), nothing, token);

            double allMillis = (System.nanoTime() - start) / 1e6;
            assertThat(tagger.labels()).hasSize(10);
            assertThat(both.get(1).logits()).containsExactly(GoldenModel.floats("chirp-logits"), within(TOLERANCE));
            assertThat(both)
                    .extracting(Classification::millis)
                    .allSatisfy(millis -> assertThat(millis).isPositive().isLessThanOrEqualTo(allMillis / 2));
        }
    }

    @Test
    void labelsMustBeAsManyAsTheClasses() throws IOException {
        ClassLabels.write(List.of("Speech", "Music"), folder.resolve("labels.csv"));
        try (LoadedModel model = GoldenModel.finetuned(folder, "labels.csv")) {
            assertThatThrownBy(() -> new SoundTagger(model))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("2 classes")
                    .hasMessageContaining("10");
        }
    }

    @Test
    void theSurestClassesComeFirstWithTheSigmoidOfTheirLogits() {
        Classification classification = new Classification(
                new float[] {0, 3, -1, 3},
                List.of("a", "b", "c", "d"),
                new float[0],
                null,
                1,
                new RunningDevice(new ExecutionTarget.Cpu(1), Optional.empty()));

        assertThat(classification.top(3)).extracting(Tag::label).containsExactly("b", "d", "a");
        assertThat(classification.top(3).getFirst().score()).isCloseTo(0.9525741f, within(1e-6f)); // 1 / (1 + e^-3)
        assertThat(classification.top(3).getLast()).isEqualTo(new Tag(0, "a", 0.5f));
        assertThat(classification.top(99)).hasSize(4);
        assertThat(classification.top(0)).isEmpty();
    }
}
