package io.github.audiomae.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.ZipOutputStream;

/// Writes tensors in the file formats that checkpoints have, one tensor in memory at a time.
public final class CheckpointWriter {
    private CheckpointWriter() {}

    /// Like `model.safetensors` on Hugging Face.
    public static Path safetensors(TensorTable tensors, Path file) throws IOException {
        ObjectNode header = new JsonMapper().createObjectNode();
        header.putObject("__metadata__").put("format", "pt");
        long end = 0;
        for (Map.Entry<String, TensorShape> tensor : tensors.tensors().entrySet()) {
            ObjectNode entry = header.putObject(tensor.getKey()).put("dtype", "F32");
            for (int size : tensor.getValue().toArray()) {
                entry.withArray("shape").add(size);
            }
            if (tensor.getValue().rank() == 0) {
                entry.putArray("shape");
            }
            long begin = end;
            end += tensor.getValue().elementCount() * Float.BYTES;
            entry.putArray("data_offsets").add(begin).add(end);
        }
        byte[] json = header.toString().getBytes(UTF_8);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(ByteBuffer.allocate(Long.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(json.length)
                    .array());
            out.write(json);
            for (String name : tensors.tensors().keySet()) {
                out.write(bytes(tensors.read(name)));
            }
        }
        return file;
    }

    /// Like `pytorch_model.bin` on Hugging Face: the tensors are the top object.
    public static Path stateDict(TensorTable tensors, Path file) throws IOException {
        PickleBytes pickle = new PickleBytes();
        dictionary(tensors, pickle).raw(".");
        return zip(tensors, pickle, file);
    }

    /// Like the official `pretrained.pth`: the tensors under `model`, the training arguments under `args`.
    ///
    /// @param normalizedTargets the argument `norm_pix_loss`
    public static Path official(TensorTable tensors, boolean normalizedTargets, Path file) throws IOException {
        PickleBytes pickle = new PickleBytes().raw("}").text("model");
        dictionary(tensors, pickle).raw("s").text("epoch").whole(32).raw("s").text("args");
        pickle.global("argparse", "Namespace").raw(")").raw(0x81).raw("}").text("norm_pix_loss");
        pickle.raw(normalizedTargets ? 0x88 : 0x89).raw("sbs.");
        return zip(tensors, pickle, file);
    }

    /// Several sets of tensors in one file, each under its key.
    public static Path nested(SequencedMap<String, TensorTable> sets, Path file) throws IOException {
        PickleBytes pickle = new PickleBytes().raw("}");
        int first = 0;
        for (Map.Entry<String, TensorTable> set : sets.entrySet()) {
            dictionary(set.getValue(), first, pickle.text(set.getKey())).raw("s");
            first += set.getValue().tensors().size();
        }
        return zip(List.copyOf(sets.values()), pickle.raw("."), file);
    }

    private static PickleBytes dictionary(TensorTable tensors, PickleBytes pickle) {
        return dictionary(tensors, 0, pickle);
    }

    private static PickleBytes dictionary(TensorTable tensors, int first, PickleBytes pickle) {
        pickle.raw("}");
        int key = first;
        for (Map.Entry<String, TensorShape> tensor : tensors.tensors().entrySet()) {
            int[] sizes = tensor.getValue().toArray();
            long[] lengths = new long[sizes.length];
            long[] steps = new long[sizes.length];
            long step = 1;
            for (int axis = sizes.length - 1; axis >= 0; axis--) {
                lengths[axis] = sizes[axis];
                steps[axis] = step;
                step *= sizes[axis];
            }
            pickle.text(tensor.getKey())
                    .tensor("FloatStorage", Integer.toString(key++), step, 0, lengths, steps)
                    .raw("s");
        }
        return pickle;
    }

    private static Path zip(TensorTable tensors, PickleBytes pickle, Path file) throws IOException {
        return zip(List.of(tensors), pickle, file);
    }

    private static Path zip(List<TensorTable> sets, PickleBytes pickle, Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            TorchZip.store(zip, "archive/data.pkl", pickle.toBytes());
            int key = 0;
            for (TensorTable tensors : sets) {
                for (String name : tensors.tensors().keySet()) {
                    TorchZip.store(zip, "archive/data/" + key++, bytes(tensors.read(name)));
                }
            }
            TorchZip.store(zip, "archive/version", "3\n".getBytes(UTF_8));
        }
        return file;
    }

    private static byte[] bytes(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }
}
