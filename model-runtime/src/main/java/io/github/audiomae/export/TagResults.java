package io.github.audiomae.export;

import io.github.audiomae.run.ProblemException;
import java.io.Flushable;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/// The destination of the tags of recordings: one text, or one file per recording. A file appears when it is complete.
/// Not thread-safe.
public interface TagResults extends AutoCloseable {
    /// Adds a recording.
    ///
    /// @throws ProblemException if it cannot be written
    void add(RecordingTags recording);

    /// Ends the output; without recordings it is an empty table.
    ///
    /// @throws ProblemException if it cannot be written
    void finish();

    /// Discards what was not finished.
    @Override
    void close();

    /// Writes to a stream, recording by recording.
    ///
    /// @param out flushed after each recording; not closed
    static <O extends Appendable & Flushable> TagResults on(O out, TagStyle style) {
        return new TagStream(style.on(out), out);
    }

    /// Writes one file.
    ///
    /// @throws ProblemException if it cannot be written
    static TagResults file(Path target, TagStyle style) {
        return new TagTextFile(target, style);
    }

    /// Writes one file per recording, named after the recording.
    ///
    /// @param places the relative place of each recording among the results; its whole name gets a further ending
    static TagResults folder(Path folder, TagStyle style, UnaryOperator<Path> places) {
        return new TagFolder(folder, style, places);
    }
}
