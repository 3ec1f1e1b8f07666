package io.github.audiomae.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.explore.GoldenModel;
import io.github.audiomae.explore.Levels;
import io.github.audiomae.explore.Reconstruction;
import io.github.audiomae.explore.ReconstructionRequest;
import io.github.audiomae.explore.Reconstructor;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconstructionArraysTest {
    @TempDir
    private Path folder;

    @Test
    void theArraysAreThoseOfTheReconstruction() throws IOException {
        try (LoadedModel model = GoldenModel.pretrained(folder)) {
            Reconstruction result = new Reconstructor(model)
                    .reconstruct(
                            new ReconstructionRequest(
                                    GoldenModel.window("chirp"),
                                    PatchMask.keeping(PatchGrid.AUDIOSET, 7, 3, 500),
                                    Levels.ORACLE),
                            CancellationToken.none());
            Path results = Files.createDirectory(folder.resolve("results"));

            ReconstructionArrays.write(results, result);

            Npy.Floats prediction = Npy.readFloats(results.resolve("prediction.npy"));
            assertThat(prediction.shape()).containsExactly(512, 256);
            assertThat(prediction.values()).isEqualTo(result.prediction());
            Npy.Floats pasted = Npy.readFloats(results.resolve("reconstruction.npy"));
            assertThat(pasted.shape()).containsExactly(1024, 128);
            assertThat(pasted.values()).isEqualTo(result.pasted());
            assertThat(Npy.readLongs(results.resolve("mask.npy")).values())
                    .isEqualTo(result.mask().idsKeep());
        }
    }
}
