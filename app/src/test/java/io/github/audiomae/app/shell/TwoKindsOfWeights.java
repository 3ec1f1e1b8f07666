package io.github.audiomae.app.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Writes a safetensors file that holds the tensors of another one twice, as `model.…` and as `ema.…`.
final class TwoKindsOfWeights {
    private TwoKindsOfWeights() {}

    static Path write(Path original, Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(original)).order(ByteOrder.LITTLE_ENDIAN);
        byte[] json = new byte[(int) bytes.getLong()];
        bytes.get(json);
        byte[] values = new byte[bytes.remaining()];
        bytes.get(values);
        ObjectNode doubled = new JsonMapper().createObjectNode();
        for (Map.Entry<String, JsonNode> tensor :
                new JsonMapper().readTree(json).properties()) {
            if (!tensor.getKey().startsWith("__")) {
                ObjectNode again = tensor.getValue().deepCopy();
                again.putArray("data_offsets")
                        .add(tensor.getValue().at("/data_offsets/0").asLong() + values.length)
                        .add(tensor.getValue().at("/data_offsets/1").asLong() + values.length);
                doubled.set("model." + tensor.getKey(), tensor.getValue());
                doubled.set("ema." + tensor.getKey(), again);
            }
        }
        byte[] header = doubled.toString().getBytes(UTF_8);
        ByteBuffer out = ByteBuffer.allocate(Long.BYTES + header.length + 2 * values.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(header.length)
                .put(header)
                .put(values)
                .put(values);
        return Files.write(file, out.array());
    }
}
