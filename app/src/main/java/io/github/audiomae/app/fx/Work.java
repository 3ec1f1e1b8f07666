package io.github.audiomae.app.fx;

import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;

/// The work of a background job. It sees only the immutable values that it was created with.
///
/// @param <R> the result, also immutable
@FunctionalInterface
public interface Work<R> {
    /// Runs on a background thread.
    ///
    /// @param token checked between chunks
    /// @param progress receives progress, from any thread, as often as needed
    /// @throws Exception any failure; it becomes [JobState.Failed]
    R run(CancellationToken token, Progress progress) throws Exception;
}
