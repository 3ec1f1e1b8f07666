package io.github.audiomae.audio.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bytedeco.ffmpeg.global.avformat.avio_read;

import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.BytePointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MediaInputTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int MANY = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void aFileThatStopsAnsweringIsGivenUp() throws Exception {
        Path file = Files.write(folder.resolve("a.wav"), new byte[2 << 16]);
        MediaBytes whole = MediaBytes.of(0, Files.size(file));
        try (SilentAfterTheFirstRead disk = new SilentAfterTheFirstRead(file);
                MediaInput input = new MediaInput(file, whole, RandomBytes.of(disk))) {
            input.allow(Duration.ofMillis(300), MANY);

            assertThat(read(input, 1 << 16)).isEqualTo(1 << 16);
            assertThat(read(input, 1 << 16)).isNegative();

            assertThat(input.gaveUp()).isTrue();
            assertThatThrownBy(input::requireAnswers)
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("a.wav did not answer within");
            input.allow(LONG, MANY);
            assertThat(read(input, 1)).as("without waiting again").isNegative();
        }
    }

    @Test
    void noMoreBytesAreGivenThanAllowed() throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[10 << 16]);
        try (MediaInput input = new MediaInput(file, MediaBytes.of(0, Files.size(file)))) {
            input.allow(LONG, 2 << 16);
            assertThat(read(input, MANY)).isEqualTo(2 << 16);
            assertThat(input.gaveUp()).isTrue();

            input.requireAnswers();
            input.allow(LONG, MANY);
            assertThat(input.gaveUp()).isFalse();
        }
    }

    /// A disk that answers once and then no more.
    private static final class SilentAfterTheFirstRead extends RandomAccessFile {
        private final CountDownLatch never = new CountDownLatch(1);
        private boolean read;

        SilentAfterTheFirstRead(Path file) throws IOException {
            super(file.toFile(), "r");
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (read) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
            read = true;
            return super.read(into, offset, length);
        }

        @Override
        public void close() throws IOException {
            never.countDown();
            super.close();
        }
    }

    private static int read(MediaInput input, int most) {
        try (BytePointer into = new BytePointer(most)) {
            return avio_read(input.context(), into, most);
        }
    }
}
