package io.github.audiomae.app.fx;

import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;

/// What a background job does. It sees only the immutable values it was made with.
///
/// @param <R> the result, immutable as well
@FunctionalInterface
public interface Work<R> {
    /// Runs on a background thread.
    ///
    /// @param token to be asked between chunks
    /// @param progress hears how far the work has come, from any thread, as often as it likes
    /// @throws Exception whatever goes wrong; it ends up in [JobState.Failed]
    R run(CancellationToken token, Progress progress) throws Exception;
}
