package io.github.audiomae.collection;

import io.github.audiomae.files.Unwritable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Appends rows to [Segments]. Not thread-safe.
final class SegmentWriter implements AutoCloseable {
    private static final int BUFFERED_ROWS = 64;

    private final Segments segments;
    private final ByteBuffer buffer;
    private long rows;
    private @Nullable FileChannel open;

    /// Cuts off everything after the rows that count, which a process that was ended may have left behind.
    ///
    /// @param rows number of rows that count, ≥ 0
    /// @throws io.github.audiomae.run.ProblemException if the files cannot be written
    SegmentWriter(Segments segments, long rows) {
        this.segments = segments;
        this.rows = rows;
        buffer = ByteBuffer.allocate(Math.toIntExact(BUFFERED_ROWS * segments.rowBytes()))
                .order(ByteOrder.LITTLE_ENDIAN);
        try {
            Files.createDirectories(segments.folder());
            for (long next = rows + segments.rest(rows); ; next += segments.rowsPerFile()) {
                if (!Files.deleteIfExists(segments.file(next))) {
                    break;
                }
            }
            Path last = segments.file(rows);
            if (Files.exists(last) && Files.size(last) > segments.offset(rows)) {
                try (FileChannel channel = FileChannel.open(last, StandardOpenOption.WRITE)) {
                    channel.truncate(segments.offset(rows));
                    channel.force(true);
                }
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /// Number of rows, written ones included.
    long rows() {
        return rows;
    }

    /// Adds a row; it reaches the disk with [#force()].
    void append(float... row) {
        if (row.length != segments.width()) {
            throw new IllegalArgumentException("a row has " + segments.width() + " numbers, got " + row.length);
        }
        if (!buffer.hasRemaining()) {
            flush();
        }
        for (float value : row) {
            buffer.putFloat(value);
        }
        rows++;
        if (segments.offset(rows) == 0) {
            force();
            closeFile();
        }
    }

    /// Waits until all rows have reached the disk.
    void force() {
        flush();
        try {
            if (open != null) {
                open.force(false);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void flush() {
        if (buffer.position() == 0) {
            return;
        }
        long first = rows - buffer.position() / segments.rowBytes();
        try {
            if (open == null) {
                open = FileChannel.open(segments.file(first), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            }
            long at = segments.offset(first);
            buffer.flip();
            while (buffer.hasRemaining()) {
                at += open.write(buffer, at);
            }
            buffer.clear();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void closeFile() {
        try {
            if (open != null) {
                open.close();
                open = null;
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private RuntimeException unwritable(IOException cause) {
        return Unwritable.because(segments.folder(), cause);
    }

    /// Closes the file without writing what is still buffered.
    @Override
    public void close() {
        closeFile();
    }
}
