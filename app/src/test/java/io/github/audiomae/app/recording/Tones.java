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
    private Tones() {}

    /// A tone that sounds in the first half of every second, at 16 kHz.
    public static Path write(Path file, double hertz, double seconds) {
        return write(file, Waveform.SAMPLE_RATE_HZ, seconds, hertz);
    }

    /// The same at any rate, with one channel for each tone.
    public static Path write(Path file, int rateHz, double seconds, double... hertz) {
        int frames = (int) Math.round(seconds * rateHz);
        byte[] bytes = new byte[2 * frames * hertz.length];
        int at = 0;
        for (int i = 0; i < frames; i++) {
            double loud = i % rateHz < rateHz / 2 ? 8000 : 4;
            for (double tone : hertz) {
                int value = (int) Math.round(loud * Math.sin(2 * Math.PI * tone * i / rateHz));
                bytes[at++] = (byte) value;
                bytes[at++] = (byte) (value >> 8);
            }
        }
        AudioFormat format = new AudioFormat(rateHz, 16, hertz.length, true, false);
        try (AudioInputStream stream = new AudioInputStream(new ByteArrayInputStream(bytes), format, frames)) {
            AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
