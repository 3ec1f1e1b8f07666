package io.github.audiomae.export;

import io.github.audiomae.files.AtomicWriter;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A float32 array `[rows, width]` whose number of rows is known only at the end, when the header is written again.
public final class NpyRows implements Closeable {
    private static final String FLOAT32 = "<f4";

    private final Path file;
    private final int width;
    private final OutputStream out;
    private final ByteBuffer bytes;
    private int rows;

    private NpyRows(Path file, int width) throws IOException {
        this.file = file;
        this.width = width;
        this.bytes = ByteBuffer.allocate(width * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        this.out = new BufferedOutputStream(Files.newOutputStream(file));
        out.write(header());
    }

    /// Starts a file.
    ///
    /// @param width values in each row
    /// @throws io.github.audiomae.run.ProblemException if it cannot be written
    public static AtomicWriter<NpyRows> at(Path target, int width) {
        return AtomicWriter.at(target, draft -> new NpyRows(draft, width));
    }

    /// Adds a row.
    public void add(float[] values) throws IOException {
        if (values.length != width) {
            throw new IllegalArgumentException("a row needs " + width + " values, got " + values.length);
        }
        addAll(values, 1);
    }

    /// Adds the rows at the start of an array.
    ///
    /// @param values row-major, at least `count` rows
    public void addAll(float[] values, int count) throws IOException {
        for (int row = 0; row < count; row++) {
            bytes.clear().asFloatBuffer().put(values, row * width, width);
            out.write(bytes.array());
        }
        rows = Math.addExact(rows, count);
    }

    @Override
    public void close() throws IOException {
        out.close();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(header()), 0);
        }
    }

    /// The header, always 128 bytes: NumPy pads headers to multiples of 64, and two axes with up to ten digits each
    /// need more than 64 and less than 128 (`numpy/lib/format.py`, NumPy Enhancement Proposal 1).
    private byte[] header() {
        byte[] header = new NpyHeader(FLOAT32, rows, width).toBytes();
        if (header.length != 128) {
            throw new IllegalStateException("a header of " + header.length + " bytes");
        }
        return header;
    }
}
