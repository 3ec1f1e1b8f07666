package io.github.audiomae.export;

import io.github.audiomae.files.Unwritable;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// NumPy's array files, as far as this program uses them: float32 and int64, C order, little-endian.
///
/// The format is NumPy Enhancement Proposal 1 (`numpy/lib/format.py`): versions 1 to 3 are read, version 1 is written.
public final class Npy {
    private static final int CHUNK_BYTES = 1 << 20;
    private static final String FLOAT32 = "<f4";
    private static final String INT64 = "<i8";

    private Npy() {}

    /// Float values with their shape.
    ///
    /// @param values row-major (C order); not copied
    /// @param shape sizes of the axes, outermost first; empty for a single number
    public record Floats(float[] values, int... shape) {}

    /// Integers with their shape.
    ///
    /// @param values row-major (C order); not copied
    /// @param shape sizes of the axes, outermost first; empty for a single number
    public record Longs(long[] values, int... shape) {}

    /// Reads a float32 array.
    ///
    /// @throws ProblemException when the file cannot be read or is not a float32 C-order array
    public static Floats readFloats(Path file) {
        try (FileChannel channel = open(file)) {
            NpyHeader header = NpyHeader.read(file, channel, FLOAT32);
            float[] values = new float[header.count()];
            readChunks(
                    file,
                    channel,
                    values.length,
                    Float.BYTES,
                    (chunk, from, count) -> chunk.asFloatBuffer().get(values, from, count));
            return new Floats(values, header.shape());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /// Reads an int64 array.
    ///
    /// @throws ProblemException when the file cannot be read or is not an int64 C-order array
    public static Longs readLongs(Path file) {
        try (FileChannel channel = open(file)) {
            NpyHeader header = NpyHeader.read(file, channel, INT64);
            long[] values = new long[header.count()];
            readChunks(
                    file,
                    channel,
                    values.length,
                    Long.BYTES,
                    (chunk, from, count) -> chunk.asLongBuffer().get(values, from, count));
            return new Longs(values, header.shape());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /// Writes a float32 array, replacing the file if it exists.
    ///
    /// @param values row-major, as many as the product of `shape`
    /// @throws ProblemException when the file cannot be written
    public static void writeFloats(Path file, float[] values, int... shape) {
        write(
                file,
                new NpyHeader(FLOAT32, shape),
                values.length,
                Float.BYTES,
                (chunk, from, count) -> chunk.asFloatBuffer().put(values, from, count));
    }

    /// Writes an int64 array, replacing the file if it exists.
    ///
    /// @param values row-major, as many as the product of `shape`
    /// @throws ProblemException when the file cannot be written
    public static void writeLongs(Path file, long[] values, int... shape) {
        write(
                file,
                new NpyHeader(INT64, shape),
                values.length,
                Long.BYTES,
                (chunk, from, count) -> chunk.asLongBuffer().put(values, from, count));
    }

    /// Copies values between an array and a chunk of the file.
    @FunctionalInterface
    private interface Chunk {
        /// @param from index of the first value in the array
        void move(ByteBuffer chunk, int from, int count);
    }

    private static void readChunks(Path file, FileChannel channel, int values, int bytes, Chunk target)
            throws IOException {
        for (int done = 0; done < values; ) {
            ByteBuffer chunk = readChunk(file, channel, (long) (values - done) * bytes);
            int count = chunk.remaining() / bytes;
            target.move(chunk, done, count);
            done += count;
        }
    }

    private static void write(Path file, NpyHeader header, int values, int bytes, Chunk source) {
        try (FileChannel channel = create(file, header, values)) {
            ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (int done = 0; done < values; ) {
                int count = Math.min(CHUNK_BYTES / bytes, values - done);
                source.move(chunk.clear(), done, count);
                writeFully(channel, chunk.limit(count * bytes));
                done += count;
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new ProblemException(ProblemCode.ARRAY_UNFIT, Sentence.of("array.folder", file));
        }
        return FileChannel.open(file, StandardOpenOption.READ);
    }

    private static FileChannel create(Path file, NpyHeader header, int values) throws IOException {
        if (header.count() != values) {
            throw new IllegalArgumentException(
                    values + " values do not fill an array of shape " + Arrays.toString(header.shape()));
        }
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        writeFully(channel, ByteBuffer.wrap(header.toBytes()));
        return channel;
    }

    private static ByteBuffer readChunk(Path file, FileChannel channel, long missingBytes) throws IOException {
        ByteBuffer chunk =
                ByteBuffer.allocate((int) Math.min(CHUNK_BYTES, missingBytes)).order(ByteOrder.LITTLE_ENDIAN);
        while (chunk.hasRemaining()) {
            if (channel.read(chunk) < 0) {
                throw NpyHeader.refuse(file, Sentence.of("array.cut"));
            }
        }
        return chunk.flip();
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static ProblemException unreadable(Path file, IOException cause) {
        return new ProblemException(ProblemCode.SOUND_UNREADABLE, Sentence.of("array.unreadable", file), cause);
    }

    private static ProblemException unwritable(Path file, IOException cause) {
        return Unwritable.because(file, file, cause);
    }
}
