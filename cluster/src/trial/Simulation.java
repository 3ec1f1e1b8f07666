import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/// Makes what is needed to measure a cluster without a model: `Simulation FOLDER COUNT TENTHS` writes a model whose
/// windows cost almost nothing (their vector is the mean of the spectrogram, eight times) to FOLDER/model, and COUNT
/// recordings of so many tenths of a second to FOLDER/sounds. What a job on them takes is the cost of everything else.
final class Simulation {
    private static final int WIDTH = 8;
    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private static final int TENTH = 1600;
    private static final int FILES_A_FOLDER = 1000;

    private Simulation() {}

    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        writeModel(Files.createDirectories(folder.resolve("model")));
        writeSounds(folder.resolve("sounds"), Integer.parseInt(arguments[1]), TENTH * Integer.parseInt(arguments[2]));
    }

    private static void writeSounds(Path folder, int count, int samples) throws IOException {
        ByteBuffer wav = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(UTF_8)).putInt(36 + 2 * samples).put("WAVEfmt ".getBytes(UTF_8));
        wav.putInt(16).putShort((short) 1).putShort((short) 1).putInt(16_000).putInt(32_000);
        wav.putShort((short) 2).putShort((short) 16).put("data".getBytes(UTF_8)).putInt(2 * samples);
        for (int i = 0; i < count; i++) {
            for (int sample = 0; sample < samples; sample++) {
                wav.putShort(44 + 2 * sample, (short) (8000 * Math.sin(sample * (0.05 + 1e-6 * i))));
            }
            Path below = folder.resolve(Integer.toString(i / FILES_A_FOLDER));
            if (i % FILES_A_FOLDER == 0) {
                Files.createDirectories(below);
            }
            Files.write(below.resolve(i + ".wav"), wav.array());
        }
    }

    private static void writeModel(Path folder) throws Exception {
        byte[] graph = model();
        Files.write(folder.resolve("encoder.onnx"), graph);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(graph));
        Files.writeString(folder.resolve("model.json"), """
                {
                  "schema": 1, "id": "stub", "name": "Stub", "family": "audio-mae",
                  "architecture": {"width": 8, "depth": 1, "heads": 1, "classes": 0, "parameters": 0},
                  "provenance": {"source": "Simulation.java", "graphs": "fast"},
                  "licence": "CC0",
                  "preprocessing": {
                    "sample-rate": 16000, "mel-bins": 128, "frames": 1024, "hop-seconds": 0.01,
                    "mean": -4.2677393, "std": 4.5689974, "padding": "zeros-before-normalization"
                  },
                  "patch-grid": {"time": 64, "frequency": 8, "patch-size": 16},
                  "capabilities": ["embed"],
                  "graphs": {
                    "encoder": {"file": "encoder.onnx", "inputs": ["spectrogram", "ids_keep"], "outputs": ["tokens"]}
                  },
                  "files": {"encoder.onnx": "%s"}
                }
                """.formatted(hash));
    }

    /// ONNX's messages, by the numbers of their fields in `onnx.proto`.
    private static byte[] model() {
        Message graph = new Message();
        graph.add(1, node("ReduceMean", List.of("spectrogram", "axes"), "mean4"));
        graph.add(1, node("Reshape", List.of("mean4", "three"), "mean3"));
        graph.add(1, node("Shape", List.of("ids_keep"), "kept"));
        graph.add(1, node("Add", List.of("kept", "class_token"), "rows"));
        graph.add(
                1,
                node("Concat", List.of("rows", "width"), "shape")
                        .add(5, new Message().text(1, "axis").number(3, 0).number(20, 2)));
        graph.add(1, node("Expand", List.of("mean3", "shape"), "tokens"));
        graph.text(2, "stub");
        graph.add(5, longs("axes", 1, 2, 3));
        graph.add(5, longs("three", 0, 1, 1));
        graph.add(5, longs("class_token", 0, 1));
        graph.add(5, longs("width", WIDTH));
        graph.add(11, value("spectrogram", FLOAT, "batch", 1, 1024, 128));
        graph.add(11, value("ids_keep", INT64, "batch", "kept_patches"));
        graph.add(12, value("tokens", FLOAT, "batch", "all_tokens", WIDTH));
        return new Message()
                .number(1, 9)
                .add(7, graph)
                .add(8, new Message().number(2, 20))
                .bytes();
    }

    private static Message node(String operator, List<String> inputs, String output) {
        Message node = new Message();
        inputs.forEach(input -> node.text(1, input));
        return node.text(2, output).text(4, operator);
    }

    private static Message longs(String name, long... values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (long value : values) {
            raw.putLong(value);
        }
        return new Message()
                .number(1, values.length)
                .number(2, INT64)
                .text(8, name)
                .bytes(9, raw.array());
    }

    private static Message value(String name, int type, Object... axes) {
        Message shape = new Message();
        for (Object axis : axes) {
            shape.add(
                    1,
                    axis instanceof Integer size
                            ? new Message().number(1, size)
                            : new Message().text(2, axis.toString()));
        }
        Message tensor = new Message().number(1, type).add(2, shape);
        return new Message().text(1, name).add(2, new Message().add(1, tensor));
    }

    /// A message in the encoding of protobuf.
    private static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint(field << 3);
            varint(value);
            return this;
        }

        Message text(int field, String value) {
            return bytes(field, value.getBytes(UTF_8));
        }

        Message add(int field, Message value) {
            return bytes(field, value.bytes());
        }

        Message bytes(int field, byte[] value) {
            varint(field << 3 | 2);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private void varint(long value) {
            long left = value;
            while ((left & ~0x7FL) != 0) {
                out.write((int) (left & 0x7F | 0x80));
                left >>>= 7;
            }
            out.write((int) left);
        }
    }
}
