package io.github.audiomae.export;

import java.io.IOException;

/// Writes what was heard, recording by recording: [#begin()] once, [#add] any number of times, [#end()] once.
public interface TagWriter {
    /// What stands before the first recording.
    void begin() throws IOException;

    /// One recording; one in which nothing was heard is a valid one.
    void add(RecordingTags recording) throws IOException;

    /// What stands after the last recording.
    void end() throws IOException;
}
