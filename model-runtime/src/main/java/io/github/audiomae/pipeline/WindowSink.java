package io.github.audiomae.pipeline;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.util.List;

/// Takes the results of a [WindowPipeline], on the thread that runs it. Recordings come in the order in which they were
/// given, windows in the order of time, whatever the size of the batches. A recording begins, has results, and then
/// ends or fails; one that cannot be opened only fails.
///
/// A [ProblemException] that one of the first three methods throws makes its recording fail and the next one come;
/// whatever else they throw, and whatever the last two throw, ends the run.
///
/// @param <R> the result for one window
public interface WindowSink<R> {
    /// A recording was opened.
    ///
    /// @param seconds its length
    /// @param windows all its windows, also those that are passed over
    default void begin(RecordingInput recording, double seconds, List<TimeSpan> windows) {}

    /// A window was analysed.
    void result(RecordingInput recording, TimeSpan span, R result);

    /// A recording was analysed to its end.
    ///
    /// @param warnings what a person should know about it
    default void end(RecordingInput recording, List<Sentence> warnings) {}

    /// A recording cannot be read or analysed any further.
    void failed(RecordingInput recording, ProblemException problem);

    /// Whether another recording is wanted; asked after each.
    default boolean wantsMore() {
        return true;
    }
}
