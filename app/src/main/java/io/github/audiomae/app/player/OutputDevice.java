package io.github.audiomae.app.player;

import io.github.audiomae.playback.SoundSink;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;

/// A device that plays sound.
///
/// @param name as the system calls it
public record OutputDevice(String name) {
    /// A rate that devices have.
    private static final int RATE_HZ = 48_000;

    private static final AudioFormat FORMAT = new AudioFormat(RATE_HZ, 16, 1, true, false);
    private static final DataLine.Info LINE = new DataLine.Info(SourceDataLine.class, FORMAT);

    /// Large enough to bridge a busy moment, small enough to stop at once: an eighth of a second.
    private static final int BUFFER_BYTES = 2 * RATE_HZ / 8;

    /// The devices that can be chosen; none where there is no sound.
    public static List<OutputDevice> all() {
        return mixers().map(mixer -> new OutputDevice(mixer.getName()))
                .distinct()
                .toList();
    }

    private static Stream<Mixer.Info> mixers() {
        return Stream.of(AudioSystem.getMixerInfo())
                .filter(info -> AudioSystem.getMixer(info).isLineSupported(LINE));
    }

    /// Opens a device for 48 kHz mono.
    ///
    /// @param chosen the device; empty, or one that is gone, for that of the system
    /// @throws ProblemException if there is none, or it is in use
    public static SoundSink open(Optional<OutputDevice> chosen) {
        try {
            Optional<Mixer.Info> mixer = chosen.flatMap(
                    device -> mixers().filter(info -> info.getName().equals(device.name()))
                            .findFirst());
            SourceDataLine line = mixer.isPresent()
                    ? AudioSystem.getSourceDataLine(FORMAT, mixer.get())
                    : AudioSystem.getSourceDataLine(FORMAT);
            line.open(FORMAT, BUFFER_BYTES);
            line.start();
            return new Line(line);
        } catch (LineUnavailableException | SecurityException e) {
            throw new ProblemException(ProblemCode.SOUND_DEVICE, Sentence.of("sound.device.busy", e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.SOUND_DEVICE, Sentence.of("sound.device.none"), e);
        }
    }

    /// An open line.
    private record Line(SourceDataLine line) implements SoundSink {
        @Override
        public int sampleRateHz() {
            return RATE_HZ;
        }

        @Override
        public void write(float[] samples, int count) {
            byte[] bytes = new byte[2 * count];
            for (int i = 0; i < count; i++) {
                int value = Math.clamp(Math.round(samples[i] * 32767), -32768, 32767);
                bytes[2 * i] = (byte) value;
                bytes[2 * i + 1] = (byte) (value >> 8);
            }
            line.write(bytes, 0, bytes.length);
        }

        @Override
        public long heard() {
            return line.getLongFramePosition();
        }

        @Override
        public void drain() {
            line.drain();
        }

        @Override
        public void flush() {
            line.flush();
        }

        @Override
        public void close() {
            line.close();
        }
    }
}
