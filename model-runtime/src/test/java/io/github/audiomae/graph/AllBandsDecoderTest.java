package io.github.audiomae.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.model.AudioMaeArchitecture;
import io.github.audiomae.model.DecoderAttention;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Compares a decoder with windows over all bands with the model of the recipe (`resources/recipe/reference.py`), which
/// agrees with the original code where that has such a part.
class AllBandsDecoderTest {
    private static final GoldenSet GOLDEN = new GoldenSet("mae-all-bands");
    private static final int PATCHES = 512;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(GraphForm.class)
    void predictionsAreThoseOfTheRecipe(GraphForm form) throws Exception {
        CheckpointCompiler compiler = GOLDEN.compile("tiny-pretrained.safetensors", folder, form);

        AudioMaeArchitecture sizes = (AudioMaeArchitecture) compiler.architecture();
        assertThat(sizes.decoder())
                .isEqualTo(new AudioMaeArchitecture.Decoder(32, 2, 4, DecoderAttention.LOCAL_ALL_BANDS));
        GOLDEN.assertPredicts(
                folder.resolve("decoder.onnx"),
                GOLDEN.floats("noise-0.8-tokens"),
                GOLDEN.longs("noise-0.8-keep"),
                PATCHES,
                GOLDEN.floats("noise-0.8-prediction"));
    }
}
