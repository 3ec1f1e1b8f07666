package io.github.audiomae.export;

import java.io.IOException;

/// Writes tags recording by recording: [#begin()] once, [#add] any number of times, [#end()] once.
public interface TagWriter {
    /// Writes what precedes the first recording.
    void begin() throws IOException;

    /// Writes one recording; it may be without tags.
    void add(RecordingTags recording) throws IOException;

    /// Writes what follows the last recording.
    void end() throws IOException;
}
