package io.github.audiomae.app.recording;

import io.github.audiomae.audio.Waveform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/// Sounds with properties known by construction.
public final class Tones {
    private static final AudioFormat FORMAT = new AudioFormat(Waveform.SAMPLE_RATE_HZ, 16, 1, true, false);

    private Tones() {}

    /// A tone that sounds in the first half of every second.
    public static Path write(Path file, double hertz, double seconds) {
        int samples = (int) Math.round(seconds * Waveform.SAMPLE_RATE_HZ);
        byte[] bytes = new byte[2 * samples];
        for (int i = 0; i < samples; i++) {
            double loud = i % Waveform.SAMPLE_RATE_HZ < Waveform.SAMPLE_RATE_HZ / 2 ? 8000 : 4;
            int value = (int) Math.round(loud * Math.sin(2 * Math.PI * hertz * i / Waveform.SAMPLE_RATE_HZ));
            bytes[2 * i] = (byte) value;
            bytes[2 * i + 1] = (byte) (value >> 8);
        }
        try (AudioInputStream stream = new AudioInputStream(new ByteArrayInputStream(bytes), FORMAT, samples)) {
            AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
