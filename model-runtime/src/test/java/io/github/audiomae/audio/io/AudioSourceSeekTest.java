package io.github.audiomae.audio.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.testing.Signals;
import io.github.audiomae.testing.WavBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudioSourceSeekTest {
    private static final Path SOUNDS = Path.of("src/test/resources/audio");
    private static final int SECONDS = 50;

    /// Positions in seconds: back and forth, further than the ring reaches, and past the end.
    private static final double[] VISITS = {45, 3, 3.5, 30.123, 0, 49.99, 12.34567, 11, 60, 0.01, 25};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {8000, 16000, 22050, 44100, 44056, 48000, 96000})
    void anyPositionGivesWhatReadingThroughGives(int rateHz) {
        double[] noise = Signals.noise(0.5, SECONDS * rateHz, 5);

        Path file = new WavBuilder().rate(rateHz).channels(noise).write(folder.resolve("noise.wav"));

        assertSeeksLikeReadingThrough(file, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tone.mp3", "tone.ogg"})
    void lossyFilesToo(String name) throws IOException {
        // Whole files one after another are valid MP3 and, as chained streams, valid Ogg.
        assertSeeksLikeReadingThrough(repeated(name, 2 * SECONDS), false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sweep.opus", "sweep.flac", "sweep.m4a"})
    void encodedFilesToo(String name) {
        float[] through = new float[16_000 * 24];
        float[] again = new float[16_000 * 3];
        try (AudioSource source = AudioSource.open(SOUNDS.resolve(name))) {
            assertThat(source.read(0, through, 0, through.length)).isEqualTo(through.length);
            assertThat(source.length()).isEqualTo(through.length);
        }
        for (int start : new int[] {320_000, 16_001, 200_000, 0, 123_456}) {
            try (AudioSource source = AudioSource.open(SOUNDS.resolve(name))) {
                source.read(through.length - 10, again, 0, 10);

                int read = source.read(start, again, 0, again.length);

                assertThat(Arrays.mismatch(again, 0, read, through, start, start + again.length))
                        .as("first difference after sample " + start)
                        .isEqualTo(-1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sweep.flac", "sweep.m4a"})
    void losslessFilesJumpToTheBlockThatIsWanted(String name) {
        try (StreamDecoder decoder = new StreamDecoder(SOUNDS.resolve(name), ChannelChoice.average())) {
            decoder.seek(30_000); // of 48,000 samples at 2 kHz

            assertThat(decoder.position()).isBetween(30_000L - 4608, 30_000L);
        }
    }

    @Test
    void overlappingReadsNeedNoSeek() throws IOException {
        Path file = repeated("tone.mp3", 2 * SECONDS);
        try (AudioSource source = AudioSource.open(file)) {
            source.read(0, new float[16_000 * 12], 0, 16_000 * 12);
            Files.delete(file); // A seek would have to open it again.

            assertThat(source.read(16_000, new float[16_000 * 12], 0, 16_000 * 12))
                    .isEqualTo(16_000 * 12);
        }
    }

    @Test
    void lengthIsExactWithoutReadingThrough() {
        Path file = new WavBuilder()
                .rate(44_100)
                .channels(new double[44_100 * 7 + 1])
                .write(folder.resolve("silence.wav"));
        try (AudioSource source = AudioSource.open(file)) {
            // 7 s and one sample at 44.1 kHz are 112,000.36 samples at 16 kHz, rounded up.
            assertThat(source.length()).isEqualTo(112_001);
            assertThat(source.read(0, new float[200_000], 0, 200_000)).isEqualTo(112_001);
        }
    }

    @Test
    void nothingIsReadPastTheEnd() {
        Path file = new WavBuilder().channels(new double[1000]).write(folder.resolve("silence.wav"));
        try (AudioSource source = AudioSource.open(file)) {
            assertThat(source.read(1000, new float[10], 0, 10)).isZero();
            assertThat(source.read(Integer.MAX_VALUE * 10L, new float[10], 0, 10))
                    .isZero();
            assertThat(source.read(995, new float[10], 0, 10)).isEqualTo(5);
        }
    }

    @Test
    void readingAfterClosingIsAMistakeOfTheCaller() {
        Path file = new WavBuilder().channels(new double[1000]).write(folder.resolve("silence.wav"));
        AudioSource source = AudioSource.open(file);
        source.close();
        source.close();

        assertThatThrownBy(() -> source.read(0, new float[10], 0, 10)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(source::length).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void samplesMustFitIntoWhatReceivesThem() {
        Path file = new WavBuilder().channels(new double[1000]).write(folder.resolve("silence.wav"));
        try (AudioSource source = AudioSource.open(file)) {
            float[] ten = new float[10];
            assertThat(source.read(0, ten, 4, 6)).isEqualTo(6);
            assertThat(source.read(0, ten, 10, 0)).isZero();
            for (int[] mistake : new int[][] {{0, 4, 7}, {-1, 0, 5}, {0, -1, 5}, {0, 0, -1}}) {
                assertThatThrownBy(() -> source.read(mistake[0], ten, mistake[1], mistake[2]))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    private void assertSeeksLikeReadingThrough(Path file, boolean lengthFromEnd) {
        float[] through = new float[SECONDS * 16_000 * 2];
        int total;
        try (AudioSource source = AudioSource.open(file)) {
            total = source.read(0, through, 0, through.length);
            assertThat(total).isBetween((SECONDS - 1) * 16_000, through.length - 1);
        }
        float[] block = new float[20_000];
        try (AudioSource source = AudioSource.open(file)) {
            if (lengthFromEnd) {
                assertThat(source.length()).isEqualTo(total);
            }
            for (double seconds : VISITS) {
                int at = (int) (seconds * 16_000);
                int read = source.read(at, block, 0, block.length);
                assertThat(read).isEqualTo(Math.clamp(total - at, 0, block.length));
                int end = at + read;
                assertThat(Arrays.mismatch(block, 0, read, through, Math.min(at, end), end))
                        .as("first difference after " + seconds + " s")
                        .isEqualTo(-1);
            }
            assertThat(source.length()).isEqualTo(total);
        }
    }

    private Path repeated(String name, int times) throws IOException {
        byte[] once = Files.readAllBytes(SOUNDS.resolve(name));
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            many.writeBytes(once);
        }
        return Files.write(folder.resolve(name), many.toByteArray());
    }
}
