package io.github.audiomae.explore;

import static io.github.audiomae.explore.GoldenModel.TOLERANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.features.FeatureWindowSource;
import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.NormalizedWindowSource;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.features.WindowSource;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.inference.Tokens;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.pipeline.PipelineSize;
import io.github.audiomae.pipeline.RecordingInput;
import io.github.audiomae.pipeline.WindowPipeline;
import io.github.audiomae.pipeline.WindowSink;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Turns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingExtractorTest {
    private static final int WIDTH = 64;

    @TempDir
    Path folder;

    private final CancellationToken token = CancellationToken.none();

    @Test
    void aClipIsTheMeanOverThePatchTokensWithoutTheClassToken() throws IOException {
        try (LoadedModel model = GoldenModel.pretrained(folder)) {
            SpectrogramWindow window = GoldenModel.window("noise");
            Tokens tokens = model.encode(window, PatchMask.nothingHidden(PatchGrid.AUDIOSET), token);
            double sum = 0;
            for (int patch = 0; patch < 512; patch++) {
                sum += tokens.values()[(patch + 1) * WIDTH + 5];
            }

            List<EmbeddingRow> rows =
                    embed(model, new NormalizedWindowSource("noise", window), EmbeddingLevel.CLIP, 10.24);

            assertThat(rows).hasSize(1);
            assertThat(rows.getFirst().values()).hasSize(WIDTH);
            assertThat(rows.getFirst().values()[5]).isCloseTo((float) (sum / 512), within(1e-6f));
            assertThat(rows.getFirst().patch()).isEmpty();
        }
    }

    @Test
    void aClassifierAloneGivesItsOwnEmbedding() throws IOException {
        try (LoadedModel model = GoldenModel.finetuned(folder, null)) {
            List<EmbeddingRow> rows = embed(
                    model,
                    new NormalizedWindowSource("chirp", GoldenModel.window("chirp")),
                    EmbeddingLevel.CLIP,
                    10.24);

            assertThat(rows.getFirst().values())
                    .containsExactly(GoldenModel.floats("chirp-embedding"), within(TOLERANCE));
            assertThat(new EmbeddingExtractor(model).pooling(EmbeddingLevel.CLIP))
                    .contains("fc_norm");
        }
    }

    @Test
    void theWordsForASidecarSayHowVectorsAreComputed() throws IOException {
        try (LoadedModel model = GoldenModel.pretrained(folder)) {
            EmbeddingExtractor extractor = new EmbeddingExtractor(model);

            assertThat(extractor.width()).isEqualTo(WIDTH);
            assertThat(extractor.pooling(EmbeddingLevel.CLIP))
                    .isEqualTo("mean of the patch tokens after the encoder's final norm, "
                            + "class token and padded patches left out");
            assertThat(extractor.pooling(EmbeddingLevel.TIME)).startsWith("mean over 8 bands of the patch tokens");
            assertThat(extractor.pooling(EmbeddingLevel.PATCH))
                    .isEqualTo("patch tokens after the encoder's final norm, padded patches left out");
        }
    }

    @Test
    void timeRowsAreMeansOverTheEightBandsOfTheirPatches() throws IOException {
        try (LoadedModel model = GoldenModel.pretrained(folder)) {
            WindowSource source = noise(1024);

            List<EmbeddingRow> time = embed(model, source, EmbeddingLevel.TIME, 10.24);
            List<EmbeddingRow> patches = embed(model, source, EmbeddingLevel.PATCH, 10.24);

            assertThat(time).hasSize(64);
            assertThat(patches).hasSize(512);
            double sum = 0;
            for (int band = 0; band < 8; band++) {
                EmbeddingRow row = patches.get(3 * 8 + band);
                assertThat(row.patch()).isEqualTo(OptionalInt.of(3 * 8 + band));
                assertThat(row.span()).isEqualTo(time.get(3).span());
                sum += row.values()[9];
            }
            assertThat(time.get(3).values()[9]).isCloseTo((float) (sum / 8), within(1e-6f));
            assertThat(time.get(3).span().startSeconds()).isCloseTo(0.48, within(1e-9));
            assertThat(time.get(3).span().endSeconds()).isCloseTo(0.64, within(1e-9));
        }
    }

    @Test
    void paddedPatchesAreLeftOut() throws IOException {
        try (LoadedModel model = GoldenModel.pretrained(folder)) {
            assertThat(embed(model, noise(33), EmbeddingLevel.TIME, 10.24)).hasSize(3);
            assertThat(embed(model, noise(33), EmbeddingLevel.PATCH, 10.24)).hasSize(24);
            assertThat(embed(model, noise(33), EmbeddingLevel.TIME, 10.24)
                            .getLast()
                            .span()
                            .endSeconds())
                    .isCloseTo(0.33, within(1e-9));
        }
    }

    @Test
    void aLongSoundGivesARowPerWindowInOrder() throws IOException {
        try (LoadedModel model = GoldenModel.pretrained(folder)) {
            List<EmbeddingRow> rows = embed(model, noise(2500), EmbeddingLevel.CLIP, 5.12);

            // 25 s: windows of 10.24 s at 0, 5.12, 10.24 and 15.36 s, the last one reaching the end
            assertThat(rows).extracting(row -> row.span().startSeconds()).containsExactly(0.0, 5.12, 10.24, 15.36);
            assertThat(rows.getLast().span().endSeconds()).isCloseTo(25, within(1e-9));
        }
    }

    @Test
    void batchesGiveTheSameRows() throws IOException {
        try (LoadedModel model = GoldenModel.pretrained(folder)) {
            List<EmbeddingRow> single = embed(model, noise(2500), EmbeddingLevel.CLIP, 5.12);

            List<EmbeddingRow> batched = embed(model, noise(2500), EmbeddingLevel.CLIP, 5.12, 3);

            assertThat(batched).hasSameSizeAs(single);
            for (int i = 0; i < single.size(); i++) {
                assertThat(batched.get(i).span()).isEqualTo(single.get(i).span());
                assertThat(batched.get(i).values())
                        .containsExactly(single.get(i).values(), within(TOLERANCE));
            }
        }
    }

    private List<EmbeddingRow> embed(LoadedModel model, WindowSource source, EmbeddingLevel level, double hopSeconds) {
        return embed(model, source, level, hopSeconds, 1);
    }

    private List<EmbeddingRow> embed(
            LoadedModel model, WindowSource source, EmbeddingLevel level, double hopSeconds, int batchSize) {
        EmbeddingExtractor extractor = new EmbeddingExtractor(model);
        List<EmbeddingRow> rows = new ArrayList<>();
        var recording = new RecordingInput(Path.of("noise"), as -> source, new WindowPlan(10.24, hopSeconds));
        new WindowPipeline<>(
                        (batch, stop) -> extractor.rows(batch, level, stop),
                        Preprocessing.AUDIOSET,
                        PipelineSize.oneByOne(batchSize),
                        Turns.ALONE)
                .run(List.of(recording), new Collecting(rows), token);
        return rows;
    }

    private record Collecting(List<EmbeddingRow> rows) implements WindowSink<List<EmbeddingRow>> {
        @Override
        public void result(RecordingInput recording, TimeSpan span, List<EmbeddingRow> result) {
            rows.addAll(result);
        }

        @Override
        public void failed(RecordingInput recording, ProblemException problem) {
            throw problem;
        }
    }

    private static WindowSource noise(int frames) {
        SplittableRandom random = new SplittableRandom(4);
        float[] values = new float[frames * 128];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian(Preprocessing.AUDIOSET.mean(), Preprocessing.AUDIOSET.std());
        }
        return new FeatureWindowSource("noise", new LogMelSpectrogram(values));
    }
}
