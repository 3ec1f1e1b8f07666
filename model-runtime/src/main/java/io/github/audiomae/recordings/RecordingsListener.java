package io.github.audiomae.recordings;

import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.List;

/// Told how work over many recordings goes, in their order, on the thread that does the work.
public interface RecordingsListener {
    /// A recording was opened.
    default void begun(Path file) {}

    /// The recording was worked through up to a moment.
    ///
    /// @param seconds from its start
    default void reached(Path file, double seconds) {}

    /// A recording is done.
    ///
    /// @param warnings what a person should know about it
    void done(Path file, List<Sentence> warnings);

    /// A recording cannot be worked with; the others go on, unless this throws.
    void failed(Path file, ProblemException problem);

    /// Whether another recording is wanted; asked after each.
    default boolean wantsMore() {
        return true;
    }
}
