package io.github.audiomae.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadedModelTest {
    private static final ExecutionTarget CPU = new ExecutionTarget.Cpu(2);

    @TempDir
    Path temporary;

    private ModelFolder folder;
    private final CancellationToken token = CancellationToken.none();

    @BeforeEach
    void writeModel() throws IOException {
        folder = TinyGraphs.write(temporary);
    }

    @Test
    void encodesTheClassTokenFirstAndThenTheKeptPatchesInTheirOrder() {
        try (LoadedModel model = LoadedModel.open(folder, CPU)) {
            Tokens tokens = model.encode(constant(0.5f), PatchMask.keeping(PatchGrid.AUDIOSET, 300, 7), token);

            assertThat(tokens.count()).isEqualTo(3);
            assertThat(tokens.width()).isEqualTo(4);
            assertThat(tokens.values()).containsExactly(0.5f, 0.5f, 0.5f, 0.5f, 300, 300, 300, 300, 7, 7, 7, 7);
        }
    }

    @Test
    void decodesEveryPatch() {
        PatchMask mask = PatchMask.keeping(PatchGrid.AUDIOSET, 2, 0);
        try (LoadedModel model = LoadedModel.open(folder, CPU)) {
            float[] patches = model.decode(new Tokens(new float[12], 3, 4), mask, token);

            assertThat(patches).hasSize(512 * 256);
            long[] restore = mask.idsRestore();
            for (int patch = 0; patch < 512; patch++) {
                assertThat(patches[patch * 256 + 255]).isEqualTo((float) restore[patch]);
            }
        }
    }

    @Test
    void classifiesWithLogitsEmbeddingAndTokens() {
        try (LoadedModel model = LoadedModel.open(folder, CPU)) {
            ClassifierOutput output = model.classify(constant(2), PatchMask.keeping(PatchGrid.AUDIOSET, 9), token);

            assertThat(output.logits()).containsExactly(0, 2, 4);
            assertThat(output.embedding()).containsExactly(2, 2, 2, 2);
            assertThat(Objects.requireNonNull(output.tokens()).values()).containsExactly(2, 2, 2, 2, 9, 9, 9, 9);
        }
    }

    @Test
    void aBatchGivesWhatItsItemsGiveAlone() {
        ModelInput first = new ModelInput(constant(1), PatchMask.keeping(PatchGrid.AUDIOSET, 1, 2));
        ModelInput second = new ModelInput(constant(-3), PatchMask.keeping(PatchGrid.AUDIOSET, 500, 4));
        try (LoadedModel model = LoadedModel.open(folder, CPU)) {
            List<Tokens> batch = model.encode(List.of(first, second), token);

            assertThat(batch).hasSize(2);
            assertThat(batch.get(0).values())
                    .isEqualTo(model.encode(first.window(), first.mask(), token).values());
            assertThat(batch.get(1).values())
                    .isEqualTo(
                            model.encode(second.window(), second.mask(), token).values());

            List<float[]> decoded = model.decode(batch, List.of(first.mask(), second.mask()), token);
            assertThat(decoded.get(1)).isEqualTo(model.decode(batch.get(1), second.mask(), token));
        }
    }

    @Test
    void everythingAndNothingMayBeHidden() {
        try (LoadedModel model = LoadedModel.open(folder, CPU)) {
            assertThat(model.encode(constant(1), PatchMask.keeping(PatchGrid.AUDIOSET), token)
                            .count())
                    .isEqualTo(1);
            assertThat(model.encode(constant(1), PatchMask.nothingHidden(PatchGrid.AUDIOSET), token)
                            .count())
                    .isEqualTo(513);
        }
    }

    @Test
    void loadsOnlyWhatIsAskedFor() throws IOException {
        Files.write(temporary.resolve("classifier.onnx"), new byte[] {1, 2, 3});

        try (LoadedModel model = LoadedModel.open(folder, CPU, Set.of(Capability.RECONSTRUCT))) {
            assertThat(model.hasEncoder()).isTrue();
            assertThat(model.hasClassifier()).isFalse();
            assertThatThrownBy(() -> model.classify(constant(1), PatchMask.keeping(PatchGrid.AUDIOSET, 1), token))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void closingTwiceIsHarmlessAndNothingRunsAfterwards() {
        LoadedModel model = LoadedModel.open(folder, CPU);

        model.close();
        model.close();

        assertThatThrownBy(() -> model.encode(constant(1), PatchMask.keeping(PatchGrid.AUDIOSET, 1), token))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void aCancelledTokenStopsBeforeTheRun() {
        token.cancel();
        try (LoadedModel model = LoadedModel.open(folder, CPU)) {
            assertThatThrownBy(() -> model.encode(constant(1), PatchMask.keeping(PatchGrid.AUDIOSET, 1), token))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void tokensThatDoNotBelongToTheMaskAreRefused() {
        try (LoadedModel model = LoadedModel.open(folder, CPU)) {
            assertThatThrownBy(() -> model.decode(
                            new Tokens(new float[8], 2, 4), PatchMask.keeping(PatchGrid.AUDIOSET, 1, 2), token))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void saysWhatItRunsOn() {
        try (LoadedModel model = LoadedModel.open(folder, CPU)) {
            assertThat(model.device()).isEqualTo(RunningDevice.asRequested(CPU));
            assertThat(model.device().display()).isEqualTo("CPU · 2 threads");
        }
    }

    @Test
    void withoutCudaTheCpuIsUsedAndOneSentenceSaysWhy() {
        org.junit.jupiter.api.Assumptions.assumeTrue(
                Devices.report().whyNoCuda().isPresent());
        try (LoadedModel model = LoadedModel.open(folder, new Accelerator.Cuda(1))) {
            assertThat(model.device().target()).isInstanceOf(ExecutionTarget.Cpu.class);
            assertThat(model.device().display()).startsWith("CPU");
            assertThat(model.device().whyNotRequested())
                    .isEqualTo(Devices.report().whyNoCuda());
            assertThat(model.encode(constant(1), PatchMask.keeping(PatchGrid.AUDIOSET, 1), token)
                            .count())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BYTES, the file is not a complete ONNX graph",
        "OPERATOR, it uses an operator that is not available here",
        "OPSET, it was made for a newer version of ONNX",
        "VALUE, its graph is not valid ONNX",
        "WEIGHTS, a file of the model is missing",
    })
    void aBrokenGraphIsRefusedInOurOwnWords(Broken how, String reason) throws IOException {
        Path file = temporary.resolve("decoder.onnx");
        Files.write(file, how.decoder(Files.readAllBytes(file)));

        assertThatThrownBy(() -> LoadedModel.open(folder, CPU))
                .isInstanceOf(ProblemException.class)
                .hasMessage("The model tiny in " + temporary + " cannot be loaded (" + reason + "); import it again.");
    }

    @Test
    void aGraphThatFailsSaysSoInOurOwnWords() throws IOException {
        new TinyOnnx()
                .input("tokens", TensorProto.DataType.FLOAT, "batch", "rows", TinyGraphs.WIDTH)
                .input("ids_restore", TensorProto.DataType.INT64, "batch", 512)
                .output("patches", "batch", 512, 256)
                .integers("shape", -1L, 512L, 256L)
                .node("Reshape", "patches", "tokens", "shape")
                .write(temporary.resolve("decoder.onnx"));
        try (LoadedModel model = LoadedModel.open(folder, CPU)) {
            PatchMask mask = PatchMask.keeping(PatchGrid.AUDIOSET, 2, 0);

            assertThatThrownBy(() -> model.decode(new Tokens(new float[12], 3, 4), mask, token))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageMatching("The decoder of tiny failed while running on [^:;]*; verify the model.*");
        }
    }

    private enum Broken {
        BYTES,
        OPERATOR,
        OPSET,
        VALUE,
        WEIGHTS;

        byte[] decoder(byte[] whole) throws IOException {
            ModelProto.Builder model = ModelProto.parseFrom(whole).toBuilder();
            NodeProto.Builder node = model.getGraphBuilder().getNodeBuilder(0);
            switch (this) {
                case BYTES -> {
                    return Arrays.copyOf(whole, whole.length / 2);
                }
                case OPERATOR -> node.setOpType("Hear");
                case OPSET -> model.getOpsetImportBuilder(0).setVersion(99);
                case VALUE -> node.setInput(0, "nothing");
                case WEIGHTS ->
                    model.getGraphBuilder()
                            .getInitializerBuilder(0)
                            .clearInt64Data()
                            .clearFloatData()
                            .setDataLocation(TensorProto.DataLocation.EXTERNAL)
                            .addExternalData(StringStringEntryProto.newBuilder()
                                    .setKey("location")
                                    .setValue("gone.data"));
            }
            return model.build().toByteArray();
        }
    }

    private static SpectrogramWindow constant(float value) {
        float[] values = new float[1024 * 128];
        Arrays.fill(values, value);
        return new SpectrogramWindow(values, 1024);
    }
}
