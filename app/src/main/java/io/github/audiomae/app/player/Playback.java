package io.github.audiomae.app.player;

import io.github.audiomae.audio.Waveform;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/// Plays a recording as the model hears it, 16 kHz mono, on the system's sound device. Blocks until it is over.
final class Playback {
    /// 20 ms: the cursor moves fifty times a second.
    private static final int BLOCK = Waveform.SAMPLE_RATE_HZ / 50;

    /// How much sound is on its way to the device: enough to survive a busy moment, little enough to stop at once.
    private static final int BUFFER_BYTES = 2 * Waveform.SAMPLE_RATE_HZ / 8;

    private static final AudioFormat FORMAT = new AudioFormat(Waveform.SAMPLE_RATE_HZ, 16, 1, true, false);

    private final Path file;
    private final double fromSeconds;
    private final String noDevice;

    /// @param noDevice the sentence for a machine without a sound device
    Playback(Path file, double fromSeconds, String noDevice) {
        this.file = file;
        this.fromSeconds = fromSeconds;
        this.noDevice = noDevice;
    }

    /// Plays to the end or until `token` is cancelled.
    ///
    /// @param position hears where the sound is, in seconds from the start of the recording
    /// @throws ProblemException without a sound device
    void run(CancellationToken token, DoubleConsumer position) {
        try (AudioSource source = AudioSource.open(file);
                SourceDataLine line = openLine()) {
            line.start();
            float[] samples = new float[BLOCK];
            byte[] bytes = new byte[2 * BLOCK];
            long start = Math.round(fromSeconds * Waveform.SAMPLE_RATE_HZ);
            long at = start;
            int read = BLOCK;
            while (read == BLOCK && !token.isCancelled()) {
                read = source.read(at, samples, 0, BLOCK);
                at += read;
                encode(samples, read, bytes);
                line.write(bytes, 0, 2 * read);
                position.accept((start + line.getLongFramePosition()) / (double) Waveform.SAMPLE_RATE_HZ);
            }
            finish(line, token);
        }
    }

    private static void finish(SourceDataLine line, CancellationToken token) {
        if (token.isCancelled()) {
            line.flush();
        } else {
            line.drain();
        }
        line.stop();
    }

    private SourceDataLine openLine() {
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT);
            line.open(FORMAT, BUFFER_BYTES);
            return line;
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            throw new ProblemException(noDevice, e);
        }
    }

    private static void encode(float[] samples, int count, byte[] bytes) {
        for (int i = 0; i < count; i++) {
            int value = Math.clamp(Math.round(samples[i] * 32767), -32768, 32767);
            bytes[2 * i] = (byte) value;
            bytes[2 * i + 1] = (byte) (value >> 8);
        }
    }
}
