package io.github.audiomae.graph.birdmae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.features.FeatureReader;
import io.github.audiomae.graph.CheckpointCompiler;
import io.github.audiomae.graph.FamilyCompiler;
import io.github.audiomae.graph.GoldenSet;
import io.github.audiomae.graph.GraphForm;
import io.github.audiomae.graph.RenamedTensors;
import io.github.audiomae.run.ProblemException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Compares a Bird-MAE with the original implementation. The encoder of the hub has the tensors of the training under
/// other names, and `fc_norm`.
class BirdMaeGoldenTest {
    private static final GoldenSet GOLDEN = new GoldenSet("bird-mae");
    private static final int PATCHES = 256;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(GraphForm.class)
    void tokensAndPredictionAreThoseOfTheOriginal(GraphForm form) throws Exception {
        GOLDEN.compile("tiny-pretrained.ckpt", folder, form);
        long[] kept = GOLDEN.longs("noise-0.8-keep");
        float[] tokens = GOLDEN.floats("noise-0.8-tokens");

        GOLDEN.assertGives(
                folder.resolve("encoder.onnx"), GOLDEN.floats("input-noise"), kept, PATCHES, Map.of("tokens", tokens));
        GOLDEN.assertPredicts(
                folder.resolve("decoder.onnx"), tokens, kept, PATCHES, GOLDEN.floats("noise-0.8-prediction"));
    }

    @ParameterizedTest
    @EnumSource(GraphForm.class)
    void encoderOfTheHubHasAVectorOfItsOwn(GraphForm form) throws Exception {
        try (TensorTable trained = TensorTable.open(GOLDEN.file("tiny-pretrained.ckpt"))) {
            TensorShape width = new TensorShape(128);
            RenamedTensors hub = hub(trained)
                    .with("fc_norm.weight", width, () -> GOLDEN.floats("fc_norm.weight"))
                    .with("fc_norm.bias", width, () -> GOLDEN.floats("fc_norm.bias"));

            CheckpointCompiler compiler = GoldenSet.compile(hub, folder, form);

            assertThat(compiler).isInstanceOf(BirdMaeCompiler.class);
            GOLDEN.assertGives(
                    folder.resolve("encoder.onnx"),
                    GOLDEN.floats("input-noise"),
                    GoldenSet.all(PATCHES),
                    PATCHES,
                    Map.of("embedding", GOLDEN.floats("noise-embedding")));
        }
    }

    @Test
    void lengthAloneMakesNoBirdMae() throws Exception {
        try (TensorTable trained = TensorTable.open(GOLDEN.file("tiny-pretrained.ckpt"))) {
            assertThat(FamilyCompiler.recognise(hub(trained)).family().family()).isEqualTo("audio-mae");
        }
    }

    @Test
    void decoderOfLocalWindowsIsRefusedByName() throws Exception {
        try (TensorTable trained = TensorTable.open(GOLDEN.file("tiny-pretrained.ckpt"))) {
            RenamedTensors swin = new RenamedTensors(trained, name -> name).with("decoder.blocks.0.attn.tau", 16);

            assertThatThrownBy(() -> FamilyCompiler.recognise(swin).open())
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("unexpected decoder_blocks.0.attn.tau");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"short_2.3s", "song_5s"})
    void soundBecomesTheOriginalsInput(String name) {
        try (AudioSource sound = AudioSource.open(GOLDEN.file(name + ".wav"), ChannelChoice.average(), 32_000)) {
            float[] window = new FeatureReader()
                    .window(sound, 0, BirdMaeCompiler.PREPROCESSING)
                    .toArray();

            float[] expected = GOLDEN.floats(name + ".norm");
            double sum = 0;
            double most = 0;
            for (int i = 0; i < expected.length; i++) {
                double difference = Math.abs((double) window[i] - expected[i]);
                sum += difference;
                most = Math.max(most, difference);
            }
            assertThat(window).hasSameSizeAs(expected);
            assertThat(sum / expected.length).isLessThan(5e-4);
            assertThat(most).isLessThan(5e-2);
        }
    }

    private static RenamedTensors hub(TensorTable trained) {
        return new RenamedTensors(trained, name -> name.startsWith("encoder.") ? name.substring(8) : "");
    }
}
