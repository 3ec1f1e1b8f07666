package io.github.audiomae.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Compares an Audio-MAE with the plain decoder with the original implementation.
class GlobalDecoderGoldenTest {
    private static final GoldenSet GOLDEN = new GoldenSet("mae-global");
    private static final int PATCHES = 512;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(GraphForm.class)
    void tokensAndPredictionAreThoseOfTheOriginal(GraphForm form) throws Exception {
        CheckpointCompiler compiler = GOLDEN.compile("tiny-pretrained.pth", folder, form);
        long[] kept = GOLDEN.longs("noise-0.8-keep");
        float[] tokens = GOLDEN.floats("noise-0.8-tokens");

        assertThat(compiler.architecture().describe()).asString().contains("8-block global decoder");
        GOLDEN.assertGives(
                folder.resolve("encoder.onnx"), GOLDEN.floats("input-noise"), kept, PATCHES, Map.of("tokens", tokens));
        GOLDEN.assertPredicts(
                folder.resolve("decoder.onnx"), tokens, kept, PATCHES, GOLDEN.floats("noise-0.8-prediction"));
    }
}
