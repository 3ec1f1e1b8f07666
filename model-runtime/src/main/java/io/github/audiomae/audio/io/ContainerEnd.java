package io.github.audiomae.audio.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Detects a missing end of a file where neither FFmpeg nor [SoundLayout] finds it: in Ogg.
final class ContainerEnd {
    private static final int OGG_PAGE = tag("OggS");

    /// Two Ogg pages of the largest size.
    private static final int OGG_TAIL_BYTES = 2 * 65_307;

    private static final int OGG_HEADER_BYTES = 27;
    private static final int OGG_MAX_SEGMENTS = 255;
    private static final int OGG_FIRST_PAGE_FLAG = 2;
    private static final int OGG_LAST_PAGE_FLAG = 4;

    private ContainerEnd() {}

    /// Whether the file ends before its container says.
    ///
    /// @param container FFmpeg's name of the container
    /// @param end position after the last byte that is not padding
    /// @return false also where the container gives no way to tell
    static boolean isMissing(Path file, String container, long end) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return container.equals("ogg") && isOggCut(channel, end);
        } catch (IOException e) {
            return false; // The decoder reports files that have disappeared.
        }
    }

    /// Whether an Ogg file is a chain (RFC 3533, section 4): another sound begins where the first ends.
    static boolean hasAnotherLink(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            boolean began = false;
            long position = 0;
            while (true) {
                ByteBuffer page = read(channel, position, OGG_HEADER_BYTES + OGG_MAX_SEGMENTS);
                if (page.remaining() < OGG_HEADER_BYTES || page.getInt(0) != OGG_PAGE) {
                    return false;
                }
                boolean first = (page.get(5) & OGG_FIRST_PAGE_FLAG) != 0;
                if (first && began) {
                    return true;
                }
                began |= !first;
                position += pageBytes(page, 0);
            }
        } catch (IOException e) {
            return false;
        }
    }

    /// The end of the last page of an Ogg file: pages may end in zeros that were taken for padding.
    ///
    /// @param end position after the last byte that is not zero
    static long ofOgg(FileChannel channel, long end) throws IOException {
        long start = Math.max(0, end - OGG_TAIL_BYTES);
        ByteBuffer tail = read(channel, start, (int) (end - start));
        int page = lastPage(tail);
        return page < 0 ? end : Math.clamp(start + page + pageBytes(tail, page), end, channel.size());
    }

    private static int lastPage(ByteBuffer tail) {
        int at = tail.limit() - OGG_HEADER_BYTES;
        while (at >= 0 && tail.getInt(at) != OGG_PAGE) {
            at--;
        }
        return at;
    }

    /// RFC 3533: the last page carries a flag, and its segment table gives its length.
    private static boolean isOggCut(FileChannel channel, long end) throws IOException {
        long start = Math.max(0, end - OGG_TAIL_BYTES);
        ByteBuffer tail = read(channel, start, OGG_TAIL_BYTES);
        int at = lastPage(tail);
        return at < 0 || (tail.get(at + 5) & OGG_LAST_PAGE_FLAG) == 0 || at + pageBytes(tail, at) > tail.limit();
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
