package io.github.audiomae.audio.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The parts of a file that hold its sound, collected from one or several chunks.
final class SoundParts {
    private final List<MediaBytes.Part> parts = new ArrayList<>();
    private boolean cut;
    private long leftOut;
    private long end;

    /// Adds a chunk of sound.
    ///
    /// @param skipped bytes at the start of its payload that are not sound
    /// @return position after its payload
    long add(ChunkFile file, ChunkFile.Chunk chunk, long skipped) throws IOException {
        SoundExtent extent = SoundExtent.of(file, chunk);
        if (extent.bytes() > skipped) {
            parts.add(new MediaBytes.Part(chunk.start() + skipped, extent.bytes() - skipped));
        }
        cut |= extent.cut();
        leftOut += extent.leftOut();
        end = chunk.start() + extent.bytes();
        return end;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    boolean cut() {
        return cut;
    }

    long leftOut() {
        return leftOut;
    }

    List<MediaBytes.Part> all() {
        return List.copyOf(parts);
    }

    long bytes() {
        return parts.stream().mapToLong(MediaBytes.Part::length).sum();
    }

    /// The parts without the incomplete frames at their ends.
    List<MediaBytes.Part> wholeFrames(int frameBytes) {
        return parts.stream()
                .map(part -> new MediaBytes.Part(part.start(), part.length() / frameBytes * frameBytes))
                .toList();
    }
}
