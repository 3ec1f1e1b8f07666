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

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;

/// Gives FFmpeg the bytes of a file, and takes them away when it reads for too long: every byte that FFmpeg sees passes
/// through here, so that no file can keep it busy without an end.
///
/// Used by one thread at a time.
final class MediaInput implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    /// The inputs that are open, by the address that FFmpeg hands back; JavaCPP has room for few callbacks, so they are
    /// shared.
    private static final Map<Long, MediaInput> OPEN = new ConcurrentHashMap<>();

    private static final Read READ = new Read();
    private static final Seek SEEK = new Seek();

    private final RandomAccessFile file;
    private final MediaBytes bytes;
    private final LongPointer key = new LongPointer(1);
    private final AVIOContext context;
    private final byte[] block = new byte[BUFFER_BYTES];
    private long position;
    private long deadline;
    private boolean limited;
    private boolean gaveUp;

    MediaInput(Path path, MediaBytes bytes) throws IOException {
        this.bytes = bytes;
        file = new RandomAccessFile(path.toFile(), "r");
        OPEN.put(key.address(), this);
        context = avio_alloc_context(new BytePointer(av_malloc(BUFFER_BYTES)), BUFFER_BYTES, 0, key, READ, null, SEEK);
    }

    AVIOContext context() {
        return context;
    }

    /// Lets FFmpeg read for this long from now; after that it gets nothing until it is allowed again.
    void allow(Duration time) {
        deadline = System.nanoTime() + time.toNanos();
        limited = true;
        gaveUp = false;
    }

    /// Whether FFmpeg was stopped because it read for too long.
    boolean gaveUp() {
        return gaveUp;
    }

    private boolean isLate() {
        gaveUp |= limited && System.nanoTime() - deadline > 0;
        return gaveUp;
    }

    private int read(BytePointer into, int most) {
        if (isLate()) {
            return AVERROR_EXIT;
        }
        try {
            int count = bytes.read(file, position, block, Math.min(most, block.length));
            if (count <= 0) {
                return AVERROR_EOF;
            }
            into.put(block, 0, count);
            position += count;
            return count;
        } catch (IOException e) {
            return AVERROR_EIO();
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
