package io.github.audiomae.audio.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Optional;

/// Reads Apple's Core Audio Format (Core Audio Format Specification 1.0).
final class CafHeader {
    private static final int MAX_CHUNKS = 10_000;
    private static final int DESCRIPTION_BYTES = 32;
    private static final int EDIT_COUNT_BYTES = 4;
    private static final int FLOAT_FLAG = 1;
    private static final int LITTLE_ENDIAN_FLAG = 2;

    private CafHeader() {}

    /// @param start position of the first letter of `caff`
    /// @return empty if the file has no sound
    static Optional<SoundLayout> read(FileChannel channel, long start) throws IOException {
        ChunkFile file = new ChunkFile(channel, start, ChunkFile.Style.CAF);
        SoundParts sound = new SoundParts();
        ByteBuffer description = ByteBuffer.allocate(0);
        long end = start + 8;
        ChunkFile.Chunk chunk = file.at(end);
        for (int i = 0; i < MAX_CHUNKS && chunk != null; i++) {
            end = Math.clamp(chunk.size(), 0, file.end() - chunk.start()) + chunk.start();
            if (chunk.name().equals("desc") && description.capacity() == 0) {
                description = file.read(chunk.start(), DESCRIPTION_BYTES);
            } else if (chunk.name().equals("data")) {
                end = sound.add(file, chunk, EDIT_COUNT_BYTES);
            }
            chunk = file.after(end);
        }
        if (description.remaining() < DESCRIPTION_BYTES || sound.isEmpty()) {
            return Optional.empty();
        }
        long last = end;
        return Optional.of(pcm(description)
                .map(pcm -> SoundLayout.of("caf", pcm, sound))
                .orElseGet(() -> SoundLayout.asItIs(start, last)));
    }

    private static Optional<PcmFormat> pcm(ByteBuffer description) {
        double rate = description.getDouble();
        String format = PcmFormat.fourLetters(description);
        int flags = description.getInt();
        long frameBytes = Integer.toUnsignedLong(description.getInt());
        description.getInt(); // frames in a packet: always 1 without compression
        int channels = description.getInt();
        int bits = description.getInt();
        ByteOrder order = (flags & LITTLE_ENDIAN_FLAG) == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        PcmFormat.Kind kind = (flags & FLOAT_FLAG) == 0 ? PcmFormat.Kind.SIGNED : PcmFormat.Kind.FLOAT;
        return switch (format) {
            case "lpcm" ->
                PcmFormat.of(kind, order, PcmFormat.sampleBytes(bits, frameBytes, channels), bits, channels, rate);
            case "alaw" -> PcmFormat.of(PcmFormat.Kind.A_LAW, order, 1, 8, channels, rate);
            case "ulaw" -> PcmFormat.of(PcmFormat.Kind.MU_LAW, order, 1, 8, channels, rate);
            default -> Optional.empty();
        };
    }
}
