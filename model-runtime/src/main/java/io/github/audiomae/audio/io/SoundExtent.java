package io.github.audiomae.audio.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// How much of a file belongs to a chunk of sound, whatever the size in front of it says: recorders leave sizes at 0 or
/// at a placeholder, sizes of 32 bits wrap at 4 GiB, copies are cut short, and disks pad files with zeros.
///
/// @param bytes length of the sound
/// @param cut whether the file ends before the sound does
/// @param leftOut bytes after the sound that are neither chunks nor zeros nor a tag, and were not counted
record SoundExtent(long bytes, boolean cut, long leftOut) {
    /// Recorders that never fill in the final size leave a placeholder at least this large.
    private static final long PLACEHOLDER_BYTES = 0x7FFFF000L;

    private static final long WRAP = 1L << 32;

    /// A wrapped size may be off by this much: some writers count headers too.
    private static final long SLACK_BYTES = 4096;

    private static final long MOST_BYTES = 1L << 60;
    private static final int TAG_BYTES = 3;

    static SoundExtent of(ChunkFile file, ChunkFile.Chunk chunk) throws IOException {
        boolean narrow = file.style().hasNarrowSizes();
        long rest = Math.max(0, file.end() - chunk.start());
        long size = chunk.size();
        if (size < 0 || size > MOST_BYTES || narrow && size == WRAP - 1) {
            return whole(rest);
        }
        if (size > rest) {
            return new SoundExtent(rest, !(narrow && size >= PLACEHOLDER_BYTES), 0);
        }
        long end = chunk.start() + size;
        if (size == rest || file.isFollowedByChunks(end)) {
            return whole(size);
        }
        if (size == 0) {
            return whole(rest);
        }
        if (narrow) {
            for (long length = size + WRAP; length - SLACK_BYTES <= rest; length += WRAP) {
                if (length <= rest && file.isFollowedByChunks(chunk.start() + length)) {
                    return whole(length);
                }
                if (Math.abs(rest - length) <= SLACK_BYTES) {
                    return whole(Math.min(length, rest));
                }
            }
        }
        boolean zeros = file.isZeroFrom(end);
        if (narrow && !zeros && (rest > WRAP || size >= PLACEHOLDER_BYTES)) {
            return whole(rest);
        }
        return new SoundExtent(size, false, zeros || isTag(file.read(end, TAG_BYTES)) ? 0 : rest - size);
    }

    private static SoundExtent whole(long bytes) {
        return new SoundExtent(bytes, false, 0);
    }

    /// Tags that players write behind any file.
    private static boolean isTag(ByteBuffer bytes) {
        return switch (StandardCharsets.ISO_8859_1.decode(bytes).toString()) {
            case "ID3", "TAG", "APE", "LYR" -> true;
            default -> false;
        };
    }
}
