package io.github.audiomae.cluster.task;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.export.RowOrigin;
import io.github.audiomae.pipeline.WindowAnalysis;
import java.io.IOException;
import java.util.List;

/// What a task computes for each window, and the rows that it writes for each piece of a recording.
///
/// @param <R> the result for one window
interface PieceAnalysis<R> extends WindowAnalysis<R> {
    /// Writes the rows of a piece.
    void write(Results<R> piece) throws IOException;

    /// The results for one piece.
    ///
    /// @param origin its recording
    /// @param seconds length of the recording
    /// @param spans its windows, in order of time
    /// @param values the result for each
    record Results<R>(RowOrigin origin, double seconds, List<TimeSpan> spans, List<R> values) {}
}
