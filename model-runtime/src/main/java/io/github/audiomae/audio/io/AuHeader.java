package io.github.audiomae.audio.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Optional;

/// Reads AU, the sound files of NeXT and Sun (pages of `audio.h`: magic, offset, size, encoding, rate, channels).
final class AuHeader {
    private static final int HEADER_BYTES = 24;

    private AuHeader() {}

    /// @param start position of the first letter of `.snd`
    /// @return empty if the file has no sound, or in another encoding than plain samples
    static Optional<SoundLayout> read(FileChannel channel, long start) throws IOException {
        ChunkFile file = new ChunkFile(channel, start, ChunkFile.Style.IFF);
        ByteBuffer header = file.read(start, HEADER_BYTES);
        if (header.remaining() < HEADER_BYTES) {
            return Optional.empty();
        }
        long offset = Integer.toUnsignedLong(header.getInt(4));
        long size = Integer.toUnsignedLong(header.getInt(8));
        int encoding = header.getInt(12);
        int rate = header.getInt(16);
        int channels = header.getInt(20);
        SoundParts sound = new SoundParts();
        sound.add(file, new ChunkFile.Chunk(".snd", start + offset, size), 0);
        if (offset < HEADER_BYTES || sound.isEmpty()) {
            return Optional.empty();
        }
        return pcm(encoding, channels, rate).map(pcm -> SoundLayout.of("au", pcm, sound));
    }

    private static Optional<PcmFormat> pcm(int encoding, int channels, int rate) {
        return switch (encoding) {
            case 1 -> PcmFormat.of(PcmFormat.Kind.MU_LAW, ByteOrder.BIG_ENDIAN, 1, 8, channels, rate);
            case 2, 3, 4, 5 -> {
                int bytes = encoding - 1;
                yield PcmFormat.of(PcmFormat.Kind.SIGNED, ByteOrder.BIG_ENDIAN, bytes, 8 * bytes, channels, rate);
            }
            case 6 -> PcmFormat.of(PcmFormat.Kind.FLOAT, ByteOrder.BIG_ENDIAN, 4, 32, channels, rate);
            case 7 -> PcmFormat.of(PcmFormat.Kind.FLOAT, ByteOrder.BIG_ENDIAN, 8, 64, channels, rate);
            case 27 -> PcmFormat.of(PcmFormat.Kind.A_LAW, ByteOrder.BIG_ENDIAN, 1, 8, channels, rate);
            default -> Optional.empty();
        };
    }
}
