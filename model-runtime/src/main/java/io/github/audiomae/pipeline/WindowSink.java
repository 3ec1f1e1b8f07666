package io.github.audiomae.pipeline;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.util.List;

/// Receives the results of a [WindowPipeline], on the thread that runs it. Recordings come in the order given, windows
/// in order of time, whatever the batch size. A recording begins, has results, and then ends or fails; one that cannot
/// be opened only fails.
///
/// If one of the first three methods throws a [ProblemException], its recording fails and the next one follows; any
/// other exception, and any exception of the last two methods, ends the run.
///
/// @param <R> the result for one window
public interface WindowSink<R> {
    /// A recording was opened.
    ///
    /// @param seconds its length
    /// @param windows all its windows, skipped ones included
    default void begin(RecordingInput recording, double seconds, List<TimeSpan> windows) {}

    /// A window was analysed.
    void result(RecordingInput recording, TimeSpan span, R result);

    /// A recording was analysed to its end.
    ///
    /// @param warnings what a person should know about it
    default void end(RecordingInput recording, List<Sentence> warnings) {}

    /// A recording cannot be read or analysed any further.
    void failed(RecordingInput recording, ProblemException problem);

    /// Whether another recording is wanted; called after each.
    default boolean wantsMore() {
        return true;
    }
}
