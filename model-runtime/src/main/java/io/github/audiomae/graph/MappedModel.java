package io.github.audiomae.graph;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.UnsafeByteOperations;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads an ONNX file whose weights stay in the file.
final class MappedModel {
    private MappedModel() {}

    /// What is done with a model while its file is mapped.
    @FunctionalInterface
    interface Use<T> {
        T of(ModelProto model) throws IOException;
    }

    /// @param file has its weights inside
    /// @param use must not keep the model: its weights are gone when this returns
    /// @throws ProblemException if its weights are in another file
    static <T> T read(Path file, Use<T> use) throws IOException {
        try (FileChannel channel = FileChannel.open(file);
                Arena arena = Arena.ofConfined()) {
            CodedInputStream input = UnsafeByteOperations.unsafeWrap(
                            channel.map(MapMode.READ_ONLY, 0, channel.size(), arena)
                                    .asByteBuffer())
                    .newCodedInput();
            input.enableAliasing(true);
            ModelProto model = ModelProto.parseFrom(input);
            if (model.getGraph().getInitializerList().stream()
                    .anyMatch(constant -> constant.getDataLocation() == TensorProto.DataLocation.EXTERNAL)) {
                throw new ProblemException(ProblemCode.MODEL_UNFIT, Sentence.of("optimize.external", file));
            }
            return use.of(model);
        }
    }

    static void write(ModelProto model, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            model.writeTo(out);
        }
    }
}
