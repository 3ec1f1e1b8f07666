package io.github.audiomae.app.player;

import io.github.audiomae.playback.PlayOrder;
import io.github.audiomae.run.CancellationToken;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;

/// Something that makes sound audible.
@FunctionalInterface
public interface SoundOutput {
    /// Plays; returns when all was heard or `token` is cancelled. Called on a background thread.
    ///
    /// @param position hears where in the recording the sound is, in seconds
    /// @throws io.github.audiomae.run.ProblemException if the file cannot be read or there is nothing to play on
    void play(Path file, PlayOrder order, CancellationToken token, DoubleConsumer position);
}
