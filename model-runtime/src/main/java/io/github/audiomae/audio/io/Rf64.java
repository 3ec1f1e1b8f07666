package io.github.audiomae.audio.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The header of a WAV file with sizes of 64 bits (EBU Tech 3306).
final class Rf64 {
    private static final int LONG_SIZES_BYTES = 28;

    private Rf64() {}

    /// @param format payload of the format chunk
    /// @param fact payload of the `fact` chunk; none if empty
    /// @param sound parts that will follow the header
    static byte[] header(byte[] format, byte[] fact, List<MediaBytes.Part> sound) {
        long bytes = sound.stream().mapToLong(MediaBytes.Part::length).sum();
        int size = 12 + 8 + LONG_SIZES_BYTES + chunkBytes(format) + (fact.length == 0 ? 0 : chunkBytes(fact)) + 8;
        ByteBuffer header = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RF64")).putInt(-1).put(ascii("WAVE"));
        header.put(ascii("ds64")).putInt(LONG_SIZES_BYTES);
        header.putLong(size - 8 + bytes).putLong(bytes).putLong(0).putInt(0);
        put(header, "fmt ", format);
        if (fact.length > 0) {
            put(header, "fact", fact);
        }
        return header.put(ascii("data")).putInt(-1).array();
    }

    private static void put(ByteBuffer header, String name, byte[] payload) {
        header.put(ascii(name)).putInt(payload.length).put(payload);
        if (payload.length % 2 != 0) {
            header.put((byte) 0);
        }
    }

    private static int chunkBytes(byte[] payload) {
        return 8 + payload.length + payload.length % 2;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
