package io.github.audiomae.inference;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A wrong file is refused when it is loaded, in a sentence that names the fault.
class GraphContractTest {
    @TempDir
    Path temporary;

    private ModelFolder folder;

    @BeforeEach
    void writeModel() throws IOException {
        folder = TinyGraphs.write(temporary);
    }

    @Test
    void refusesAFrozenBatch() throws IOException {
        new TinyOnnx()
                .input("tokens", DataType.FLOAT, 1, "rows", 4)
                .input("ids_restore", DataType.INT64, 1, 512)
                .output("patches", 1, 512, 256)
                .floats("cell", java.util.List.of(1f), 1, 1, 1)
                .integers("shape", 1L, 512L, 256L)
                .node("Expand", "patches", "cell", "shape")
                .write(temporary.resolve("decoder.onnx"));

        refusal().hasMessageContaining("\"tokens\" has the shape [1, any, 4], not [any, any, 4]");
    }

    @Test
    void refusesAnotherWidth() throws IOException {
        identityDecoder("tokens", DataType.FLOAT, 5);

        refusal().hasMessageContaining("\"tokens\" has the shape [any, any, 5], not [any, any, 4]");
    }

    @Test
    void refusesAnotherType() throws IOException {
        identityDecoder("tokens", DataType.INT64, 4);

        refusal().hasMessageContaining("\"tokens\" contains INT64 values, not FLOAT");
    }

    @Test
    void refusesAnotherName() throws IOException {
        identityDecoder("latent", DataType.FLOAT, 4);

        refusal().hasMessageContaining("has no \"tokens\", only [latent, ids_restore]");
    }

    @Test
    void refusesAnEncoderInPlaceOfADecoder() throws IOException {
        TinyGraphs.encoder(0).write(temporary.resolve("decoder.onnx"));

        refusal().hasMessageContaining("decoder.onnx").hasMessageContaining("has no \"tokens\"");
    }

    private void identityDecoder(String name, DataType type, int width) throws IOException {
        new TinyOnnx()
                .input(name, type, "batch", "rows", width)
                .input("ids_restore", DataType.INT64, "batch", 512)
                .output("patches", "batch", 512, 256)
                .integers("last", 2L)
                .node("Cast", "numbers", "ids_restore")
                .with("to", DataType.FLOAT.getNumber())
                .node("Unsqueeze", "column", "numbers", "last")
                .integers("shape", 1L, 512L, 256L)
                .node("Expand", "patches", "column", "shape")
                .write(temporary.resolve("decoder.onnx"));
    }

    private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refusal() {
        return assertThatThrownBy(
                        () -> LoadedModel.open(folder, new ExecutionTarget.Cpu(1), Set.of(Capability.RECONSTRUCT))
                                .close())
                .isInstanceOf(ProblemException.class);
    }
}
