package io.github.audiomae.export;

import io.github.audiomae.explore.Tag;
import io.github.audiomae.export.RecordingTags.WindowTags;
import java.io.IOException;
import org.apache.commons.csv.CSVFormat;

/// Tags as a table, RFC 4180.
///
/// @param out gets the table
record CsvTags(Appendable out) implements TagWriter {
    @Override
    public void begin() throws IOException {
        CSVFormat.RFC4180.printRecord(out, "file", "start_s", "end_s", "index", "label", "score");
    }

    @Override
    public void add(RecordingTags recording) throws IOException {
        for (WindowTags window : recording.windows()) {
            for (Tag tag : window.tags()) {
                CSVFormat.RFC4180.printRecord(
                        out,
                        recording.file(),
                        Numbers.seconds(window.span().startSeconds()),
                        Numbers.seconds(window.span().endSeconds()),
                        tag.index(),
                        tag.label(),
                        Numbers.exact(tag.score()));
            }
        }
    }

    @Override
    public void end() {
        // A table needs no end.
    }
}
