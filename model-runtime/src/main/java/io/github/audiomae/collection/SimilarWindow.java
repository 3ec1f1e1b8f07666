package io.github.audiomae.collection;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.export.ResultTable;
import io.github.audiomae.timestamp.RecordingStart;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A window that was found by a search.
///
/// @param window its id
/// @param recording the file
/// @param span where in the recording
/// @param begins when the recording began; empty if that is not known
/// @param score cosine to the example, −1 … 1; NaN if it was chosen without one
public record SimilarWindow(long window, Path recording, TimeSpan span, Optional<RecordingStart> begins, float score) {
    /// Windows as a table, with the score of those that were found by a search.
    public static ResultTable table(List<SimilarWindow> windows) {
        ResultTable table = new ResultTable("recording", "start_s", "end_s", "score");
        for (SimilarWindow one : windows) {
            table.add(
                    one.recording().toString(),
                    one.span().startSeconds(),
                    one.span().endSeconds(),
                    Float.isNaN(one.score()) ? null : one.score());
        }
        return table;
    }
}
