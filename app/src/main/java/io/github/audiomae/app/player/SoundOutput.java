package io.github.audiomae.app.player;

import io.github.audiomae.playback.PlayOrder;
import io.github.audiomae.run.CancellationToken;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;

/// A sound output.
@FunctionalInterface
public interface SoundOutput {
    /// Plays; returns when all has been played or `token` is cancelled. Called on a background thread.
    ///
    /// @param position receives the position in the recording, in seconds
    /// @throws io.github.audiomae.run.ProblemException if the file cannot be read or there is no sound device
    void play(Path file, PlayOrder order, CancellationToken token, DoubleConsumer position);
}
