package io.github.audiomae.collection;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// The rows of [Segments], mapped into memory: only what is read is loaded, and the system keeps it as long as it has
/// room. Thread-safe.
public final class MappedRows implements AutoCloseable {
    /// How a number is stored.
    static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Segments segments;
    private final long rows;
    private final Arena arena = Arena.ofShared();
    private final List<MemorySegment> files = new ArrayList<>();

    /// @param rows number of rows that count
    /// @throws ProblemException if the files hold fewer
    MappedRows(Segments segments, long rows) {
        this.segments = segments;
        this.rows = rows;
        try {
            for (long row = 0; row < rows; row += segments.rowsPerFile()) {
                long bytes = Math.min(segments.rowsPerFile(), rows - row) * segments.rowBytes();
                try (FileChannel channel = FileChannel.open(segments.file(row), StandardOpenOption.READ)) {
                    if (channel.size() < bytes) {
                        throw new IOException((row + channel.size() / segments.rowBytes()) + " < " + rows);
                    }
                    files.add(channel.map(FileChannel.MapMode.READ_ONLY, 0, bytes, arena));
                }
            }
        } catch (IOException e) {
            arena.close();
            throw new ProblemException(
                    ProblemCode.COLLECTION_DAMAGED,
                    Sentence.of("catalogue.damaged", segments.folder(), e.getMessage()),
                    e);
        }
    }

    /// Number of rows.
    public long rows() {
        return rows;
    }

    /// Numbers per row.
    public int width() {
        return segments.width();
    }

    /// Copies rows, as many as are asked for and lie in one file.
    ///
    /// @param from the first, 0 … rows − 1
    /// @param most ≥ 1
    /// @param into receives the numbers, from index 0 on
    /// @return number of rows copied, ≥ 1
    public int copy(long from, int most, float[] into) {
        int count = (int) Math.min(Math.min(most, segments.rest(from)), rows - from);
        MemorySegment file = files.get((int) (from / segments.rowsPerFile()));
        MemorySegment.copy(file, FLOAT, segments.offset(from), into, 0, count * segments.width());
        return count;
    }

    /// The rows from one to the last that counts in its file, not copied.
    ///
    /// @param row 0 … rows − 1
    MemorySegment from(long row) {
        return files.get((int) (row / segments.rowsPerFile())).asSlice(segments.offset(row));
    }

    /// One row, owned by the caller.
    public float[] row(long row) {
        float[] values = new float[segments.width()];
        copy(row, 1, values);
        return values;
    }

    /// Unmaps the files; no other call may be running or follow.
    @Override
    public void close() {
        arena.close();
    }
}
