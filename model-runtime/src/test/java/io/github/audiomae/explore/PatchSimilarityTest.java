package io.github.audiomae.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LayerEncoder;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.inference.Tokens;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatchSimilarityTest {
    @TempDir
    private Path folder;

    private final CancellationToken token = CancellationToken.none();

    @Test
    void cosinesAreThoseOfTheTokensWithoutTheClassToken() {
        float[] values = new float[513 * 2];
        values[0] = 7; // class token
        for (int patch = 0; patch < 512; patch++) {
            double angle = patch * Math.PI / 512;
            values[2 * (patch + 1)] = (float) ((patch + 1) * Math.cos(angle));
            values[2 * (patch + 1) + 1] = (float) ((patch + 1) * Math.sin(angle));
        }

        float[] similar = new PatchSimilarity(new Tokens(values, 513, 2), PatchGrid.AUDIOSET).to(0);

        assertThat(similar[0]).isCloseTo(1, within(1e-6f));
        assertThat(similar[256]).isCloseTo(0, within(1e-6f));
        assertThat(similar[128]).isCloseTo((float) Math.sqrt(0.5), within(1e-6f));
    }

    @Test
    void aTokenWithoutDirectionIsLikeNothing() {
        float[] values = new float[513 * 2];
        values[2 * 3] = 1;

        float[] similar = new PatchSimilarity(new Tokens(values, 513, 2), PatchGrid.AUDIOSET).to(2);

        assertThat(similar[2]).isEqualTo(1);
        assertThat(similar[0]).isZero();
    }

    @Test
    void hiddenPatchesHaveNoTokens() {
        assertThatThrownBy(() -> new PatchSimilarity(new Tokens(new float[200], 100, 2), PatchGrid.AUDIOSET))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void layersOfAModelDiffer() throws IOException {
        try (LoadedModel model = GoldenModel.pretrained(folder);
                LayerEncoder first = LayerEncoder.open(model.folder(), 1, ExecutionTarget.cpu());
                LayerEncoder last = LayerEncoder.open(model.folder(), 2, ExecutionTarget.cpu())) {
            float[] early = PatchSimilarity.of(GoldenModel.window("chirp"), first, token)
                    .to(100);
            float[] late =
                    PatchSimilarity.of(GoldenModel.window("chirp"), last, token).to(100);

            assertThat(early[100]).isCloseTo(1, within(1e-5f));
            assertThat(late[100]).isCloseTo(1, within(1e-5f));
            assertThat(late).isNotEqualTo(early);
            assertThat(new EmbeddingExtractor(model, first).pooling(EmbeddingLevel.PATCH))
                    .isEqualTo("patch tokens after block 1 of 2, without a norm, padded patches left out");
            float[] clip = new EmbeddingExtractor(model, first).clip(GoldenModel.window("chirp"), token);
            assertThat(clip).isNotEqualTo(new EmbeddingExtractor(model).clip(GoldenModel.window("chirp"), token));
        }
    }

    @Test
    void layersThatDoNotExistAreRefused() throws IOException {
        try (LoadedModel model = GoldenModel.pretrained(folder)) {
            assertThatThrownBy(() -> LayerEncoder.open(model.folder(), 0, ExecutionTarget.cpu()))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("choose one from 1 to 2, not 0");
            assertThatThrownBy(() -> LayerEncoder.open(model.folder(), 3, ExecutionTarget.cpu()))
                    .isInstanceOf(ProblemException.class);
        }
    }
}
