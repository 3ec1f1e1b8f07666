package io.github.audiomae.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes safetensors files byte by byte, valid or not.
record SafetensorsBytes(Path folder) {
    Path write(String header, byte... data) throws IOException {
        return write(header.getBytes(StandardCharsets.UTF_8).length, header, data);
    }

    Path write(long claimedHeaderBytes, String header, byte... data) throws IOException {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer all = ByteBuffer.allocate(8 + json.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
        all.putLong(claimedHeaderBytes).put(json).put(data);
        return Files.write(folder.resolve("made.safetensors"), all.array());
    }

    static String entry(String name, String type, String shape, long begin, long end) {
        return "\"%s\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":[%d,%d]}"
                .formatted(name, type, shape, begin, end);
    }
}
