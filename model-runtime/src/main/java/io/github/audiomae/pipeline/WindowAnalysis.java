package io.github.audiomae.pipeline;

import io.github.audiomae.run.CancellationToken;
import java.util.List;

/// What is computed from windows: embeddings, scores, or both at once.
///
/// @param <R> the result for one window
@FunctionalInterface
public interface WindowAnalysis<R> {
    /// Analyses a batch.
    ///
    /// @param batch at least one window; all have the same number of frames
    /// @return one result per window, in order
    /// @throws io.github.audiomae.run.ProblemException if the model cannot; every recording in the batch then fails
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled, also in the middle of a run
    List<R> analyse(List<PlacedWindow> batch, CancellationToken token);
}
