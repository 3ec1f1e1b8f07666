package io.github.audiomae.playback;

import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.run.CancellationToken;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Plays parts of recordings.
public final class Listening {
    private Listening() {}

    /// What is being heard.
    ///
    /// @param seconds position in the recording
    /// @param level of the block that is played next
    public record Heard(double seconds, LevelMeter level) {}

    /// Plays an order to its end, or until `token` is cancelled. Blocking.
    ///
    /// @param channel of the recording
    /// @param sink receives the samples; not closed here
    /// @param heard receives position and level some fifty times a second, on the calling thread
    /// @throws io.github.audiomae.run.ProblemException if the recording cannot be read
    public static void play(
            Path recording,
            ChannelChoice channel,
            ListenOrder order,
            SoundSink sink,
            CancellationToken token,
            Consumer<Heard> heard) {
        try (AudioSource source = AudioSource.openAtOwnRate(recording, channel);
                ListenStream stream = new ListenStream(source, order, sink.sampleRateHz())) {
            for (int count = stream.next(); count > 0 && !token.isCancelled(); count = stream.next()) {
                sink.write(stream.block(), count);
                heard.accept(new Heard(stream.seconds(sink.heard()), LevelMeter.of(stream.block(), count)));
            }
        }
        if (token.isCancelled()) {
            sink.flush();
        } else {
            sink.drain();
        }
    }
}
