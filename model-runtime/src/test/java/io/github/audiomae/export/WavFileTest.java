package io.github.audiomae.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.audio.Waveform;
import io.github.audiomae.audio.io.AudioSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WavFileTest {
    @TempDir
    private Path folder;

    @Test
    void isReadAsItWasWritten() throws IOException, UnsupportedAudioFileException {
        float[] samples = new float[16_001];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) Math.sin(i / 9.0) / 2;
        }
        Path file = folder.resolve("sine.wav");

        assertThat(WavFile.write(file, new Waveform(samples), "an odd comment")).isZero();

        float[] read = new float[20_000];
        try (AudioSource source = AudioSource.open(file)) {
            assertThat(source.length()).isEqualTo(16_001);
            assertThat(source.warnings()).isEmpty();
            assertThat(source.read(0, read, 0, read.length)).isEqualTo(16_001);
        }
        for (int i = 0; i < samples.length; i++) {
            assertThat(read[i]).isCloseTo(samples[i], within(1 / 32768f));
        }
        AudioFormat format = AudioSystem.getAudioFileFormat(file.toFile()).getFormat();
        assertThat(format.getSampleRate()).isEqualTo(16_000);
        assertThat(format.getChannels()).isOne();
        assertThat(format.getSampleSizeInBits()).isEqualTo(16);
        byte[] bytes = Files.readAllBytes(file);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains("an odd comment");
        assertThat(bytes.length % 2).isZero();
    }

    /// Chunks begin at even positions, and the sizes of RIFF and LIST reach to the end of the file.
    @ParameterizedTest
    @ValueSource(strings = {"", "odd", "even"})
    void sizesOfTheChunksReachToTheEnd(String comment) throws IOException {
        Path file = folder.resolve("a.wav");
        WavFile.write(file, new Waveform(new float[3]), comment);

        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int list = 44 + 3 * 2;
        int text = comment.length() + 1;
        assertThat(bytes.getInt(4)).isEqualTo(bytes.limit() - 8);
        assertThat(bytes.getInt(list + 4)).isEqualTo(bytes.limit() - list - 8);
        assertThat(bytes.getInt(list + 16)).as("the comment with its zero").isEqualTo(text);
        assertThat(bytes.limit()).isEqualTo(list + 20 + text + text % 2);
    }

    @Test
    void countsSamplesBeyondFullScale() {
        float[] samples = {1.5f, 0, -2f, 1f, -1f, 0.5f};

        assertThat(WavFile.write(folder.resolve("loud.wav"), new Waveform(samples), ""))
                .isEqualTo(2);
    }
}
