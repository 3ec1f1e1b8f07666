package io.github.audiomae.audio.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Detects a missing end of a file in those containers where FFmpeg reports none.
final class ContainerEnd {
    private static final int RIFF = tag("RIFF");
    private static final int RF64 = tag("RF64");
    private static final int DS64 = tag("ds64");
    private static final int DATA = tag("data");
    private static final int OGG_PAGE = tag("OggS");

    /// Recorders that never fill in the final size leave a placeholder at least this large.
    private static final long PLACEHOLDER_BYTES = 0x7FFFF000L;

    private static final int MAX_CHUNKS = 1000;

    /// Two Ogg pages of the largest size.
    private static final int OGG_TAIL_BYTES = 2 * 65_307;

    private static final int OGG_HEADER_BYTES = 27;
    private static final int OGG_LAST_PAGE_FLAG = 4;

    private ContainerEnd() {}

    /// Whether the file ends before its container says.
    ///
    /// @param container FFmpeg's name of the container
    /// @return false also where the container gives no way to tell
    static boolean isMissing(Path file, String container) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return switch (container) {
                case "wav" -> isWavCut(channel);
                case "ogg" -> isOggCut(channel);
                default -> false;
            };
        } catch (IOException e) {
            return false; // The decoder reports files that have disappeared.
        }
    }

    /// Microsoft RIFF WAVE: chunks of a four-letter name and a size; RF64 (EBU Tech 3306) keeps the real size in
    /// `ds64`.
    private static boolean isWavCut(FileChannel channel) throws IOException {
        int form = read(channel, 0, 4).getInt();
        if (form != RIFF && form != RF64) {
            return false;
        }
        long longSize = 0;
        long position = 12;
        for (int i = 0; i < MAX_CHUNKS; i++) {
            ByteBuffer chunk = read(channel, position, 24);
            if (chunk.remaining() < 8) {
                return false;
            }
            int name = chunk.getInt();
            long size = Integer.toUnsignedLong(chunk.getInt());
            if (name == DATA) {
                long announced = form == RF64 ? longSize : size >= PLACEHOLDER_BYTES ? 0 : size;
                return announced > channel.size() - position - 8;
            }
            if (name == DS64 && chunk.remaining() >= 16) {
                longSize = chunk.getLong(chunk.position() + 8);
            }
            position += 8 + size + (size & 1);
        }
        return false;
    }

    /// RFC 3533: the last page carries a flag, and its segment table gives its length.
    private static boolean isOggCut(FileChannel channel) throws IOException {
        long start = Math.max(0, channel.size() - OGG_TAIL_BYTES);
        ByteBuffer tail = read(channel, start, OGG_TAIL_BYTES);
        for (int at = tail.limit() - OGG_HEADER_BYTES; at >= 0; at--) {
            if (tail.getInt(at) == OGG_PAGE) {
                boolean last = (tail.get(at + 5) & OGG_LAST_PAGE_FLAG) != 0;
                return !last || at + pageBytes(tail, at) > tail.limit();
            }
        }
        return true;
    }

    private static int pageBytes(ByteBuffer tail, int at) {
        int segments = Byte.toUnsignedInt(tail.get(at + OGG_HEADER_BYTES - 1));
        int bytes = OGG_HEADER_BYTES + segments;
        for (int i = 0; i < segments && at + OGG_HEADER_BYTES + i < tail.limit(); i++) {
            bytes += Byte.toUnsignedInt(tail.get(at + OGG_HEADER_BYTES + i));
        }
        return bytes;
    }

    private static ByteBuffer read(FileChannel channel, long position, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                break;
            }
        }
        return buffer.flip();
    }

    private static int tag(String fourLetters) {
        return fourLetters.charAt(0)
                | fourLetters.charAt(1) << 8
                | fourLetters.charAt(2) << 16
                | fourLetters.charAt(3) << 24;
    }
}
