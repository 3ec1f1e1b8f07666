package io.github.audiomae.graph;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

/// Writes a graph as an ONNX file, one constant at a time: memory holds the largest tensor, never the whole model.
///
/// The sizes of all parts are known before the first value is read, so that the nested lengths of the protobuf encoding
/// can be written before the data.
final class OnnxWriter {
    private static final int BLOCK = 1 << 20;

    /// What protobuf can hold.
    private static final long MOST_BYTES = Integer.MAX_VALUE - BLOCK;

    private final CancellationToken cancellation;
    private final LongConsumer written;

    /// @param written receives, after each constant, the number of its bytes in the file
    OnnxWriter(CancellationToken cancellation, LongConsumer written) {
        this.cancellation = cancellation;
        this.written = written;
    }

    /// @throws ProblemException if the graph is larger than the 2 GB that one ONNX file can hold
    static void requireSize(GraphBuilder builder) {
        long size = size(builder);
        if (size > MOST_BYTES) {
            throw new ProblemException(
                    ProblemCode.CHECKPOINT_UNKNOWN,
                    Sentence.of("graph.large", builder.graph().getName(), size / 1e9, MOST_BYTES / 1e9));
        }
    }

    private static long size(GraphBuilder builder) {
        long size = builder.graph().getSerializedSize();
        for (Constant constant : builder.constants()) {
            long tensor = tensorSize(constant);
            size += 1 + CodedOutputStream.computeUInt64SizeNoTag(tensor) + tensor;
        }
        return size;
    }

    /// @param builder of a graph whose size was checked
    void write(GraphBuilder builder, Path file) throws IOException {
        GraphProto nodes = builder.graph();
        List<Constant> constants = builder.constants();
        long size = size(builder);
        try (OutputStream stream = Files.newOutputStream(file)) {
            CodedOutputStream out = CodedOutputStream.newInstance(stream, BLOCK);
            builder.header().writeTo(out);
            out.writeTag(ModelProto.GRAPH_FIELD_NUMBER, WireFormat.WIRETYPE_LENGTH_DELIMITED);
            out.writeUInt64NoTag(size);
            nodes.writeTo(out);
            for (Constant constant : constants) {
                cancellation.throwIfCancelled();
                write(constant, out);
                written.accept(constant.byteCount());
            }
            out.flush();
        }
    }

    private static void write(Constant constant, CodedOutputStream out) throws IOException {
        out.writeTag(GraphProto.INITIALIZER_FIELD_NUMBER, WireFormat.WIRETYPE_LENGTH_DELIMITED);
        out.writeUInt64NoTag(tensorSize(constant));
        head(constant).writeTo(out);
        out.writeTag(TensorProto.RAW_DATA_FIELD_NUMBER, WireFormat.WIRETYPE_LENGTH_DELIMITED);
        out.writeUInt64NoTag(constant.byteCount());
        float[] values = constant.values().get();
        if (values.length != constant.count()) {
            throw new IllegalStateException(
                    constant.name() + " has " + values.length + " values, but its shape says " + constant.count());
        }
        ByteBuffer block = ByteBuffer.allocate(BLOCK).order(ByteOrder.LITTLE_ENDIAN);
        int step = BLOCK / Float.BYTES;
        for (int from = 0; from < values.length; from += step) {
            int to = Math.min(values.length, from + step);
            block.clear();
            if (constant.half()) {
                for (int i = from; i < to; i++) {
                    block.putShort(Float.floatToFloat16(values[i]));
                }
            } else {
                block.asFloatBuffer().put(values, from, to - from);
                block.position((to - from) * Float.BYTES);
            }
            out.write(block.array(), 0, block.position());
        }
    }

    private static long tensorSize(Constant constant) {
        long bytes = constant.byteCount();
        return head(constant).getSerializedSize() + 1 + CodedOutputStream.computeUInt64SizeNoTag(bytes) + bytes;
    }

    private static TensorProto head(Constant constant) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(constant.name())
                .setDataType((constant.half() ? TensorProto.DataType.FLOAT16 : TensorProto.DataType.FLOAT).getNumber());
        Arrays.stream(constant.dimensions()).forEach(tensor::addDims);
        return tensor.build();
    }
}
