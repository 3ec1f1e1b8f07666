package io.github.audiomae.recordings;

import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.List;

/// Receives the progress of work on many recordings, in their order, on the working thread.
public interface RecordingsListener {
    /// A recording was opened.
    default void begun(Path file) {}

    /// The recording was processed up to a time.
    ///
    /// @param seconds from its start
    default void reached(Path file, double seconds) {}

    /// A recording is done.
    ///
    /// @param warnings what a person should know about it
    void done(Path file, List<Sentence> warnings);

    /// A recording cannot be processed; the others follow, unless this method throws.
    void failed(Path file, ProblemException problem);

    /// Whether another recording is wanted; called after each.
    default boolean wantsMore() {
        return true;
    }
}
