package io.github.audiomae.playback;

import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.run.CancellationToken;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/// Plays a part of a recording. What is heard, and how loud, can change while it is played, without a gap.
///
/// @param recording the sound file
/// @param channel of the recording
/// @param order the part, and how it is played
/// @param hearing what is heard; asked for every block, on the playing thread
/// @param gain factor of the samples, ≥ 0; asked for every block, on the playing thread
public record Listening(
        Path recording, ChannelChoice channel, ListenOrder order, Supplier<Hearing> hearing, DoubleSupplier gain) {
    /// What is being heard.
    ///
    /// @param seconds position in the recording
    /// @param level of the block that is played next
    public record Heard(double seconds, LevelMeter level) {}

    /// A recording as it is.
    public static Listening to(Path recording, ListenOrder order) {
        return new Listening(recording, ChannelChoice.average(), order, () -> Hearing.RECORDING, () -> 1);
    }

    /// Plays to the end, or until `token` is cancelled. Blocking.
    ///
    /// @param output opens what receives the samples, once the recording can be read; closed here
    /// @param heard receives position and level some fifty times a second, on the calling thread
    /// @return the position in the recording, in seconds, at which playing ended
    /// @throws io.github.audiomae.run.ProblemException if the recording cannot be read
    public double play(Supplier<? extends SoundSink> output, CancellationToken token, Consumer<Heard> heard) {
        try (AudioSource source = AudioSource.openAtOwnRate(recording, channel);
                SoundSink sink = output.get();
                ListenStream stream = new ListenStream(
                        new HeardSamples(SampleSource.of(source), hearing), order, sink.sampleRateHz())) {
            Fader fader = new Fader(gain.getAsDouble());
            for (int count = stream.next(); count > 0 && !token.isCancelled(); count = stream.next()) {
                float[] block = fader.apply(stream.block(), count, gain.getAsDouble());
                sink.write(block, count);
                heard.accept(new Heard(stream.seconds(sink.heard()), LevelMeter.of(block, count)));
            }
            if (token.isCancelled()) {
                sink.flush();
                return stream.seconds(sink.heard());
            }
            sink.drain();
            return stream.madeSeconds();
        }
    }

    /// Applies a gain that changes over one block, so that no click is heard.
    private static final class Fader {
        private double gain;
        private float[] louder = {};

        Fader(double gain) {
            this.gain = gain;
        }

        float[] apply(float[] samples, int count, double wanted) {
            if (louder.length < count) {
                louder = new float[count];
            }
            for (int i = 0; i < count; i++) {
                louder[i] = (float) (samples[i] * (gain + (wanted - gain) * (i + 1) / count));
            }
            gain = wanted;
            return louder;
        }
    }
}
