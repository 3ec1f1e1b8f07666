package io.github.audiomae.audio.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.testing.Signals;
import io.github.audiomae.testing.WavBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lengths that are told without reading long files to their end.
class QuickLengthTest {
    private static final Path SOUNDS = Path.of("src/test/resources/audio");
    private static final int HOUR = 3600 * 16_000;

    /// EBML element `Duration`, followed by its size, 8 bytes (Matroska, RFC 9559, section 5.1.2.10).
    private static final byte[] DURATION = {0x44, (byte) 0x89, (byte) 0x88};

    /// A frame of MPEG 1 layer III holds 1152 samples.
    private static final int FRAME_SAMPLES = 1152;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"tone.mp3", "tone.ogg", "tone.m4a", "tone.webm", "tone.flac"})
    void shortSoundsAreReadToTheirEnd(String name) {
        try (AudioSource source = AudioSource.open(SOUNDS.resolve(name))) {
            assertThat(source.quickLength()).isEqualTo(new SoundLength(source.length(), SoundLength.Source.READ));
        }
    }

    @Test
    void uncompressedSoundsOfAnyLengthAreExact() {
        Path file =
                new WavBuilder().channels(Signals.noise(0.1, 700 * 16_000, 1)).write(folder.resolve("a.wav"));

        try (AudioSource source = AudioSource.open(file)) {
            assertThat(source.quickLength()).isEqualTo(new SoundLength(700 * 16_000, SoundLength.Source.READ));
        }
    }

    @Test
    void aLongSoundIsAsLongAsItsHeaderSays() throws IOException {
        byte[] webm = Files.readAllBytes(SOUNDS.resolve("tone.webm"));
        int at = find(webm, DURATION) + DURATION.length;
        ByteBuffer.wrap(webm).putDouble(at, 3_600_000);

        try (AudioSource source = AudioSource.open(Files.write(folder.resolve("hour.webm"), webm))) {
            assertThat(source.quickLength()).isEqualTo(new SoundLength(HOUR, SoundLength.Source.HEADER));
            assertThat(source.length()).as("read to its end").isEqualTo(8000);
            assertThat(source.quickLength()).isEqualTo(new SoundLength(8000, SoundLength.Source.READ));
        }
    }

    @Test
    void aLongSoundWithoutALengthIsEstimated() throws IOException {
        int frames = 45_000;
        long samples = Math.round(frames * FRAME_SAMPLES * 16_000.0 / 44_100);

        try (AudioSource source = AudioSource.open(Files.write(folder.resolve("long.mp3"), mp3(frames)))) {
            SoundLength length = source.quickLength();
            assertThat(length.source()).isEqualTo(SoundLength.Source.ESTIMATE);
            assertThat(length.samples()).isCloseTo(samples, Percentage.withPercentage(1));

            source.survey();
            assertThat(source.quickLength().source())
                    .as("a survey does not read it all")
                    .isEqualTo(SoundLength.Source.ESTIMATE);
        }
    }

    /// One frame of the test sound after its tag and its table of contents, again and again.
    private static byte[] mp3(int frames) throws IOException {
        byte[] tone = Files.readAllBytes(SOUNDS.resolve("tone.mp3"));
        byte[] sync = {(byte) 0xFF, (byte) 0xFB};
        int first = find(tone, sync, 0);
        int second = find(tone, sync, first + 4);
        int third = find(tone, sync, second + 4);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < frames; i++) {
            all.write(tone, second, third - second);
        }
        return all.toByteArray();
    }

    private static int find(byte[] bytes, byte... pattern) {
        return find(bytes, pattern, 0);
    }

    private static int find(byte[] bytes, byte[] pattern, int from) {
        for (int at = from; at <= bytes.length - pattern.length; at++) {
            if (java.util.Arrays.equals(bytes, at, at + pattern.length, pattern, 0, pattern.length)) {
                return at;
            }
        }
        throw new AssertionError("not found");
    }
}
