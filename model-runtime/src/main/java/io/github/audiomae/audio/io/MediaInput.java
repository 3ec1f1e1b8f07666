package io.github.audiomae.audio.io;

import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FORCE;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_SIZE;
import static org.bytedeco.ffmpeg.global.avformat.avio_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avio_context_free;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EIO;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EXIT;
import static org.bytedeco.ffmpeg.global.avutil.av_free;
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;

import io.github.audiomae.files.PatientRead;
import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/// Gives FFmpeg the bytes of a file, and takes them away when it reads for too long or too much: every byte that FFmpeg
/// sees passes through here, so that no file can keep it busy without an end, and no disk that does not answer.
///
/// Used by one thread at a time.
final class MediaInput implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    /// The inputs that are open, by the address that FFmpeg hands back; JavaCPP has room for few callbacks, so they are
    /// shared.
    private static final Map<Long, MediaInput> OPEN = new ConcurrentHashMap<>();

    private static final Read READ = new Read();
    private static final Seek SEEK = new Seek();

    private final Path path;
    private final RandomBytes file;
    private final MediaBytes bytes;
    private final LongPointer key = new LongPointer(1);
    private final AVIOContext context;
    private final byte[] block = new byte[BUFFER_BYTES];
    private long position;
    private long deadline = System.nanoTime() + PatientRead.PATIENCE.toNanos();
    private long bytesLeft = Long.MAX_VALUE;
    private boolean gaveUp;
    private @Nullable ProblemException hung;

    /// @throws IOException if the file cannot be opened
    MediaInput(Path path, MediaBytes bytes) throws IOException {
        this(path, bytes, RandomBytes.open(path));
    }

    /// @param path of `file`, for messages
    /// @param file closed together with this
    MediaInput(Path path, MediaBytes bytes, RandomBytes file) {
        this.path = path;
        this.bytes = bytes;
        this.file = file;
        OPEN.put(key.address(), this);
        context = avio_alloc_context(new BytePointer(av_malloc(BUFFER_BYTES)), BUFFER_BYTES, 0, key, READ, null, SEEK);
    }

    AVIOContext context() {
        return context;
    }

    /// Lets FFmpeg read for this long from now, and no more than so many bytes; after that it gets nothing until it is
    /// allowed again.
    void allow(Duration time, long mostBytes) {
        deadline = System.nanoTime() + time.toNanos();
        bytesLeft = mostBytes;
        gaveUp = false;
    }

    /// Whether FFmpeg was stopped because it read for too long or too much.
    boolean gaveUp() {
        return gaveUp;
    }

    /// @throws ProblemException if the file did not answer; nothing can be read from it any more
    void requireAnswers() {
        if (hung != null) {
            throw hung;
        }
    }

    private boolean isLate() {
        gaveUp |= hung != null || bytesLeft <= 0 || System.nanoTime() - deadline > 0;
        return gaveUp;
    }

    private int read(BytePointer into, int most) {
        if (isLate()) {
            return AVERROR_EXIT;
        }
        try {
            Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            long from = position;
            int count =
                    PatientRead.within(left, path, () -> bytes.read(file, from, block, Math.min(most, block.length)));
            if (count <= 0) {
                return AVERROR_EOF;
            }
            into.put(block, 0, count);
            position += count;
            bytesLeft -= count;
            return count;
        } catch (IOException e) {
            return AVERROR_EIO();
        } catch (ProblemException e) {
            hung = e;
            gaveUp = true;
            return AVERROR_EXIT;
        } catch (CancellationException e) {
            gaveUp = true;
            return AVERROR_EXIT;
        }
    }

    private long seek(long offset, int whence) {
        if (isLate()) {
            return AVERROR_EXIT;
        }
        int from = whence & ~AVSEEK_FORCE;
        if (from == AVSEEK_SIZE) {
            return bytes.length();
        }
        long to = offset + (from == 0 ? 0 : from == 1 ? position : bytes.length());
        if (to < 0) {
            return AVERROR_EIO();
        }
        position = to;
        return to;
    }

    @Override
    public void close() {
        if (OPEN.remove(key.address(), this)) {
            av_free(context.buffer()); // FFmpeg may have replaced the one it was given
            avio_context_free(context);
            key.close();
            try {
                file.close();
            } catch (IOException e) {
                // It was only read.
            }
        }
    }

    private static final class Read extends Read_packet_Pointer_BytePointer_int {
        @Override
        public int call(Pointer opaque, BytePointer into, int most) {
            MediaInput input = OPEN.get(opaque.address());
            return input == null ? AVERROR_EXIT : input.read(into, most);
        }
    }

    private static final class Seek extends Seek_Pointer_long_int {
        @Override
        public long call(Pointer opaque, long offset, int whence) {
            MediaInput input = OPEN.get(opaque.address());
            return input == null ? AVERROR_EXIT : input.seek(offset, whence);
        }
    }
}
