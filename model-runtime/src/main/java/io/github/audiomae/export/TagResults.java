package io.github.audiomae.export;

import io.github.audiomae.run.ProblemException;
import java.io.Flushable;
import java.nio.file.Path;

/// Where the tags of recordings go, one recording after the other: into one text, or into a file per recording. A file
/// appears when it is whole. Not thread-safe.
public interface TagResults extends AutoCloseable {
    /// Adds a recording.
    ///
    /// @throws ProblemException if it cannot be written
    void add(RecordingTags recording);

    /// Ends the output; without a single recording that is an empty table.
    ///
    /// @throws ProblemException if it cannot be written
    void finish();

    /// Drops what was not finished.
    @Override
    void close();

    /// Onto a stream, as the recordings come.
    ///
    /// @param out flushed after each recording; stays the caller's
    static <O extends Appendable & Flushable> TagResults on(O out, TagStyle style) {
        return new TagStream(style.on(out), out);
    }

    /// Into one file.
    ///
    /// @throws ProblemException if it cannot be written
    static TagResults file(Path target, TagStyle style) {
        return new TagTextFile(target, style);
    }

    /// Into a file per recording, called like the recording.
    static TagResults folder(Path folder, TagStyle style) {
        return new TagFolder(folder, style);
    }
}
