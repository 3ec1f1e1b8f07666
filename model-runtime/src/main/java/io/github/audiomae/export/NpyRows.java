package io.github.audiomae.export;

import io.github.audiomae.files.AtomicFile;
import io.github.audiomae.files.Unwritable;
import io.github.audiomae.run.ProblemException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A float32 array `[rows, width]` whose number of rows is known only at the end: the header is written again
/// then.
final class NpyRows implements AutoCloseable {
    private static final String FLOAT32 = "<f4";

    private final Path target;
    private final int width;
    private final AtomicFile file;
    private final OutputStream out;
    private final ByteBuffer bytes;
    private int rows;

    NpyRows(Path target, int width) {
        this.target = target;
        this.width = width;
        this.file = new AtomicFile(target);
        this.bytes = ByteBuffer.allocate(width * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try {
            out = new BufferedOutputStream(Files.newOutputStream(file.beside()));
            out.write(header());
        } catch (IOException e) {
            file.close();
            throw unwritable(e);
        }
    }

    void add(float[] values) {
        if (values.length != width) {
            throw new IllegalArgumentException("rows have " + width + " values, got " + values.length);
        }
        bytes.clear().asFloatBuffer().put(values);
        try {
            out.write(bytes.array());
        } catch (IOException e) {
            throw unwritable(e);
        }
        rows++;
    }

    Path target() {
        return target;
    }

    void commit() {
        try {
            out.close();
            try (FileChannel channel = FileChannel.open(file.beside(), StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(header()), 0);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
        file.commit();
    }

    @Override
    public void close() {
        try (file) {
            out.close();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /// Always 128 bytes: NumPy pads headers to multiples of 64, and two axes with up to ten digits each need more
    /// than 64 and less than 128 (`numpy/lib/format.py`, NumPy Enhancement Proposal 1).
    private byte[] header() {
        byte[] header = new NpyHeader(FLOAT32, rows, width).toBytes();
        if (header.length != 128) {
            throw new IllegalStateException("a header of " + header.length + " bytes");
        }
        return header;
    }

    private ProblemException unwritable(IOException cause) {
        return Unwritable.because(target, file.beside(), cause);
    }
}
