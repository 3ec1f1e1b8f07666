package io.github.audiomae.audio.io;

import java.io.IOException;
import java.util.List;

/// The bytes that FFmpeg is given to read: a header made by this program, or nothing, and then parts of a file.
///
/// @param head bytes before the first part
/// @param parts of the file, in order
record MediaBytes(byte[] head, List<Part> parts) {
    MediaBytes {
        parts = List.copyOf(parts);
    }

    /// @param start position in the file
    /// @param length ≥ 0
    record Part(long start, long length) {}

    /// One part of a file as it is.
    static MediaBytes of(long start, long end) {
        return new MediaBytes(new byte[0], List.of(new Part(start, end - start)));
    }

    long length() {
        return head.length + partsLength();
    }

    /// Length of all parts together.
    long partsLength() {
        return parts.stream().mapToLong(Part::length).sum();
    }

    /// Reads from a position, counted from the start of the head.
    ///
    /// @return number of bytes read, at least 1; −1 at the end
    int read(RandomBytes file, long position, byte[] into, int most) throws IOException {
        if (position < head.length) {
            int count = (int) Math.min(most, head.length - position);
            System.arraycopy(head, (int) position, into, 0, count);
            return count;
        }
        long from = position - head.length;
        for (Part part : parts) {
            if (from < part.length()) {
                return file.read(part.start() + from, into, (int) Math.min(most, part.length() - from));
            }
            from -= part.length();
        }
        return -1;
    }
}
