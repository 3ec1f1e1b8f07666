package io.github.audiomae.app.shell;

import io.github.audiomae.app.program.Bundled;
import io.github.audiomae.audio.Waveform;
import io.github.audiomae.audio.io.AudioSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/// Sounds of unusual lengths, made from the bundled ones.
final class SampleSounds {
    private static final AudioFormat FORMAT = new AudioFormat(Waveform.SAMPLE_RATE_HZ, 16, 1, true, false);

    private final Path folder;

    SampleSounds(Path folder) {
        this.folder = folder;
    }

    /// The beginning of a bundled sound.
    Path ofSeconds(String name, double seconds) throws IOException {
        return ofSeconds(name, seconds, "drums");
    }

    Path ofSeconds(String name, double seconds, String sample) throws IOException {
        float[] samples = new float[(int) (seconds * Waveform.SAMPLE_RATE_HZ)];
        try (AudioSource source = AudioSource.open(TestExplorer.sample(sample))) {
            source.read(0, samples, 0, samples.length);
        }
        return write(name, samples);
    }

    /// All bundled sounds, one after another.
    Path together(String name) throws IOException {
        float[] samples = new float[Bundled.samples().size() * 10 * Waveform.SAMPLE_RATE_HZ];
        int at = 0;
        for (Path file : Bundled.samples()) {
            try (AudioSource source = AudioSource.open(file)) {
                at += source.read(0, samples, at, Math.min((int) source.length(), samples.length - at));
            }
        }
        return write(name, samples);
    }

    Path silence(String name, double seconds) throws IOException {
        return write(name, new float[(int) (seconds * Waveform.SAMPLE_RATE_HZ)]);
    }

    /// Ten seconds of two different channels: a rising tone and a falling tone.
    Path stereo(String name) throws IOException {
        int rate = 44_100;
        byte[] bytes = new byte[10 * rate * 4];
        for (int i = 0; i < 10 * rate; i++) {
            double t = i / (double) rate;
            sample(bytes, 4 * i, 0.3 * Math.sin(2 * Math.PI * (300 + 150 * t) * t));
            sample(bytes, 4 * i + 2, 0.3 * Math.sin(2 * Math.PI * (6000 - 250 * t) * t));
        }
        Path file = folder.resolve(name);
        AudioFormat stereo = new AudioFormat(rate, 16, 2, true, false);
        try (AudioInputStream stream = new AudioInputStream(new ByteArrayInputStream(bytes), stereo, 10L * rate)) {
            AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
        }
        return file;
    }

    private static void sample(byte[] bytes, int at, double value) {
        int rounded = (int) Math.clamp(Math.round(value * 32767), -32768, 32767);
        bytes[at] = (byte) rounded;
        bytes[at + 1] = (byte) (rounded >> 8);
    }

    private Path write(String name, float[] samples) throws IOException {
        byte[] bytes = new byte[2 * samples.length];
        for (int i = 0; i < samples.length; i++) {
            sample(bytes, 2 * i, samples[i]);
        }
        Path file = folder.resolve(name);
        try (AudioInputStream stream = new AudioInputStream(new ByteArrayInputStream(bytes), FORMAT, samples.length)) {
            AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
        }
        return file;
    }
}
