package io.github.audiomae.checkpoint;

import io.github.audiomae.run.Sentence;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// The bytes of one checkpoint file, read at any position. Every failure is a [ProblemException] that names the file.
///
/// Reads are not interruptible, so that interrupting a thread does not close the file. Not thread-safe.
final class CheckpointBytes implements Closeable {
    /// Most values of a tensor that can be read: 1 GiB of float32, four times the largest matrix of a ViT-H.
    static final int MOST_VALUES = 1 << 28;

    private static final int BLOCK_BYTES = 1 << 18;

    private final Path file;
    private final RandomAccessFile source;
    private final long size;

    private CheckpointBytes(Path file, RandomAccessFile source) throws IOException {
        this.file = file;
        this.source = source;
        this.size = source.length();
    }

    static CheckpointBytes open(Path file) {
        if (Files.isDirectory(file)) {
            throw new Complaint(file).refused(Sentence.of("checkpoint.folder"));
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) { // opening a pipe waits for whoever fills it
            throw new Complaint(file).refused(Sentence.of("checkpoint.pipe"));
        }
        try {
            return new CheckpointBytes(file, new RandomAccessFile(file.toFile(), "r"));
        } catch (IOException e) {
            throw new Complaint(file).unreadable(e);
        }
    }

    Path file() {
        return file;
    }

    Complaint complaint() {
        return new Complaint(file);
    }

    /// Length of the file in bytes when it was opened.
    long size() {
        return size;
    }

    /// Reads exactly `count` bytes from `position` on into a little-endian buffer.
    ByteBuffer read(long position, int count) {
        Objects.checkFromIndexSize(position, count, size);
        byte[] bytes = new byte[count];
        fill(position, bytes, count);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Reads `count` consecutive numbers from `position` on.
    float[] readValues(ElementType type, long position, int count) {
        Objects.checkFromIndexSize(position, Math.multiplyExact((long) count, type.byteCount()), size);
        float[] values = new float[count];
        byte[] block = new byte[(int) Math.min(BLOCK_BYTES, (long) count * type.byteCount())];
        ByteBuffer view = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
        int perBlock = BLOCK_BYTES / type.byteCount();
        for (int done = 0; done < count; done += perBlock) {
            int now = Math.min(perBlock, count - done);
            fill(position + (long) done * type.byteCount(), block, now * type.byteCount());
            type.decode(view.clear(), values, done, now);
        }
        return values;
    }

    /// A stream over the bytes from `position` up to `end` (exclusive); unusable after [#close()].
    InputStream stream(long position, long end) {
        Objects.checkFromToIndex(position, end, size);
        return new InputStream() {
            private long next = position;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                int now = (int) Math.min(length, end - next);
                if (now == 0) {
                    return length == 0 ? 0 : -1;
                }
                fill(next, target, offset, now);
                next += now;
                return now;
            }
        };
    }

    private void fill(long position, byte[] target, int count) {
        fill(position, target, 0, count);
    }

    private void fill(long position, byte[] target, int offset, int count) {
        try {
            source.seek(position);
            source.readFully(target, offset, count);
        } catch (EOFException e) {
            throw complaint().damaged(Sentence.of("checkpoint.shrank"), e);
        } catch (IOException e) {
            throw complaint().unreadable(e);
        }
    }

    /// Closes the file; closing twice is harmless.
    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw complaint().unreadable(e);
        }
    }
}
