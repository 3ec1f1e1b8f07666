package io.github.audiomae.export;

import io.github.audiomae.explore.Tag;
import io.github.audiomae.export.RecordingTags.WindowTags;
import io.github.audiomae.files.Numbers;
import io.github.audiomae.model.SoundFamily;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/// Tags as a table, RFC 4180.
///
/// @param out receives the table
/// @param families whether a column before the clock times is the family of each class in AudioSet's ontology
/// @param cells how names of files and classes are written
record CsvTags(Appendable out, boolean families, CellText cells) implements TagWriter {
    private static final List<String> COLUMNS = List.of("file", "start_s", "end_s", "index", "label", "score");

    @Override
    public void begin() throws IOException {
        print(COLUMNS, "family", ClockCells.NAMES);
    }

    @Override
    public void add(RecordingTags recording) throws IOException {
        for (WindowTags window : recording.windows()) {
            for (Tag tag : window.tags()) {
                print(
                        List.of(
                                cells.of(recording.file()),
                                Numbers.seconds(window.span().startSeconds()),
                                Numbers.seconds(window.span().endSeconds()),
                                tag.index(),
                                cells.of(tag.label()),
                                Numbers.exact(tag.score())),
                        tag.family().map(SoundFamily::title).orElse(""),
                        ClockCells.of(recording.start(), window.span()));
            }
        }
    }

    private void print(List<?> values, String family, List<String> clock) throws IOException {
        Stream<?> described = families ? Stream.concat(values.stream(), Stream.of(family)) : values.stream();
        CSVFormat.RFC4180.printRecord(
                out, Stream.concat(described, clock.stream()).toArray());
    }

    @Override
    public void end() {
        // The format has no footer.
    }
}
