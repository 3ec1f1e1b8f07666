package io.github.audiomae.app.player;

import io.github.audiomae.audio.Waveform;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.playback.PlayOrder;
import io.github.audiomae.playback.SoundStream;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/// Plays the sound as the model sees it, 16 kHz mono, on the sound device of the system.
public final class JavaSoundOutput implements SoundOutput {
    /// Size of the device buffer: large enough to bridge a busy moment, small enough to stop at once.
    private static final int BUFFER_BYTES = 2 * Waveform.SAMPLE_RATE_HZ / 8;

    private static final AudioFormat FORMAT = new AudioFormat(Waveform.SAMPLE_RATE_HZ, 16, 1, true, false);

    @Override
    public void play(Path file, PlayOrder order, CancellationToken token, DoubleConsumer position) {
        try (AudioSource source = AudioSource.open(file);
                SourceDataLine line = openLine()) {
            line.start();
            SoundStream stream = new SoundStream(source, order);
            int count = stream.next();
            while (count > 0 && !token.isCancelled()) {
                byte[] bytes = encode(stream.block(), count);
                line.write(bytes, 0, bytes.length);
                position.accept(stream.seconds(line.getLongFramePosition()));
                count = stream.next();
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
        } catch (LineUnavailableException | SecurityException e) {
            throw new ProblemException(ProblemCode.SOUND_DEVICE, Sentence.of("sound.device.busy", e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.SOUND_DEVICE, Sentence.of("sound.device.none"), e);
        }
    }

    private static byte[] encode(float[] samples, int count) {
        byte[] bytes = new byte[2 * count];
        for (int i = 0; i < count; i++) {
            int value = Math.clamp(Math.round(samples[i] * 32767), -32768, 32767);
            bytes[2 * i] = (byte) value;
            bytes[2 * i + 1] = (byte) (value >> 8);
        }
        return bytes;
    }
}
