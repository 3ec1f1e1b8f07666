package io.github.audiomae.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.audio.Waveform;
import io.github.audiomae.audio.io.AudioSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void countsSamplesBeyondFullScale() {
        float[] samples = {1.5f, 0, -2f, 1f, -1f, 0.5f};

        assertThat(WavFile.write(folder.resolve("loud.wav"), new Waveform(samples), ""))
                .isEqualTo(2);
    }
}
