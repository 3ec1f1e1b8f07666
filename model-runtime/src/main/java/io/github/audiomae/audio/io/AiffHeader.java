package io.github.audiomae.audio.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads AIFF and AIFF-C (Apple, Audio Interchange File Format 1.3 and AIFF-C draft of 1991).
final class AiffHeader {
    private static final int MAX_CHUNKS = 10_000;
    private static final int COMMON_BYTES = 18;
    private static final int SOUND_HEADER_BYTES = 8;

    private AiffHeader() {}

    /// @param start position of the first letter of `FORM`
    /// @return empty if the file has no sound or is none of these
    static Optional<SoundLayout> read(FileChannel channel, long start) throws IOException {
        ChunkFile file = new ChunkFile(channel, start, ChunkFile.Style.IFF);
        ByteBuffer kind = file.read(start + 8, 4);
        if (kind.remaining() < 4 || !PcmFormat.fourLetters(kind).startsWith("AIF")) {
            return Optional.empty();
        }
        SoundParts sound = new SoundParts();
        ByteBuffer common = ByteBuffer.allocate(0);
        long end = start + 12;
        ChunkFile.Chunk chunk = file.at(end);
        for (int i = 0; i < MAX_CHUNKS && chunk != null; i++) {
            end = Math.min(file.end(), chunk.start() + chunk.size());
            if (chunk.name().equals("COMM") && common.capacity() == 0) {
                common = file.read(chunk.start(), (int) Math.min(chunk.size(), COMMON_BYTES + 4));
            } else if (chunk.name().equals("SSND")) {
                ByteBuffer offset = file.read(chunk.start(), 4);
                long skipped = offset.remaining() < 4 ? 0 : Integer.toUnsignedLong(offset.getInt());
                end = sound.add(file, chunk, SOUND_HEADER_BYTES + skipped);
            }
            chunk = file.after(end);
        }
        if (common.remaining() < COMMON_BYTES || sound.isEmpty()) {
            return Optional.empty();
        }
        PcmFormat pcm = pcm(common, sound.bytes());
        return Optional.of(pcm == null ? SoundLayout.asItIs(start, end) : SoundLayout.of("aiff", pcm, sound));
    }

    private static @Nullable PcmFormat pcm(ByteBuffer common, long bytes) {
        int channels = Short.toUnsignedInt(common.getShort());
        long frames = Integer.toUnsignedLong(common.getInt());
        int bits = Short.toUnsignedInt(common.getShort());
        double rate = PcmFormat.extended(common);
        String compression = common.remaining() < 4 ? "NONE" : PcmFormat.fourLetters(common);
        long frameBytes = frames > 0 && bytes % frames == 0 ? bytes / frames : 0;
        int width = PcmFormat.sampleBytes(bits, frameBytes, channels);
        ByteOrder big = ByteOrder.BIG_ENDIAN;
        ByteOrder little = ByteOrder.LITTLE_ENDIAN;
        PcmFormat.Kind signed = PcmFormat.Kind.SIGNED;
        return (switch (compression) {
                    case "NONE", "twos" -> PcmFormat.of(signed, big, width, bits, channels, rate);
                    case "sowt" -> PcmFormat.of(signed, little, width, bits, channels, rate);
                    case "in24" -> PcmFormat.of(signed, big, 3, bits, channels, rate);
                    case "in32" -> PcmFormat.of(signed, big, 4, bits, channels, rate);
                    case "42ni" -> PcmFormat.of(signed, little, 3, bits, channels, rate);
                    case "23ni" -> PcmFormat.of(signed, little, 4, bits, channels, rate);
                    case "fl32", "FL32" -> PcmFormat.of(PcmFormat.Kind.FLOAT, big, 4, bits, channels, rate);
                    case "fl64", "FL64" -> PcmFormat.of(PcmFormat.Kind.FLOAT, big, 8, bits, channels, rate);
                    case "alaw", "ALAW" -> PcmFormat.of(PcmFormat.Kind.A_LAW, big, 1, 8, channels, rate);
                    case "ulaw", "ULAW" -> PcmFormat.of(PcmFormat.Kind.MU_LAW, big, 1, 8, channels, rate);
                    case "raw " -> PcmFormat.of(PcmFormat.Kind.UNSIGNED, big, width, bits, channels, rate);
                    default -> Optional.<PcmFormat>empty();
                })
                .orElse(null);
    }
}
