package io.github.audiomae.export;

import blue.strategic.parquet.ParquetWriter;
import io.github.audiomae.detection.DetectedEvent;
import io.github.audiomae.detection.Verdict;
import io.github.audiomae.explore.Detection;
import io.github.audiomae.files.AtomicWriter;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.files.Numbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/// Formats of detections. Without a detection a file is a header, or empty. The first columns are those of [TagFormat].
public enum DetectionFormat {
    /// One row per detection.
    CSV("csv"),
    /// A selection table of Raven.
    RAVEN("selections.txt"),
    /// Labels of Audacity, for a single recording since labels do not name a file.
    AUDACITY("txt"),
    /// Apache Parquet: the columns of [#CSV], numbers stored as numbers.
    PARQUET("parquet");

    private static final int TEXT_DIGITS = 2;

    private final String ending;

    DetectionFormat(String ending) {
        this.ending = ending;
    }

    /// The usual ending of its files, without the dot.
    public String ending() {
        return ending;
    }

    /// Whether a file can hold the detections of several recordings.
    public boolean namesRecordings() {
        return this != AUDACITY;
    }

    /// Whether it is text, so that it can be written to a stream.
    public boolean isText() {
        return this != PARQUET;
    }

    /// Writes a file, whole or not at all.
    ///
    /// @throws io.github.audiomae.run.ProblemException if that fails
    public void write(DetectionSheet sheet, Path file) {
        if (this == PARQUET) {
            parquet(sheet, file);
            return;
        }
        try (AtomicWriter<java.io.Writer> text = AtomicWriter.text(file)) {
            text.write(out -> write(sheet, out));
            text.commit();
        }
    }

    /// Writes text to a stream; not for [#PARQUET].
    public void write(DetectionSheet sheet, Appendable out) throws IOException {
        switch (this) {
            case CSV -> csv(sheet, out);
            case RAVEN -> raven(sheet, out);
            case AUDACITY -> audacity(sheet, out);
            case PARQUET -> throw new IllegalArgumentException("Parquet is no text");
        }
    }

    private static void csv(DetectionSheet sheet, Appendable out) throws IOException {
        Stream<String> header = Stream.of("file", "start_s", "end_s", "index", "label", "score");
        CSVFormat.RFC4180.printRecord(out, joined(header, ClockCells.NAMES, DetectionColumns.NAMES));
        for (DetectionSheet.Recording recording : sheet.recordings()) {
            for (DetectedEvent event : recording.events()) {
                Detection found = event.detection();
                CSVFormat.RFC4180.printRecord(
                        out,
                        joined(
                                Stream.of(
                                        recording.file().toString(),
                                        Numbers.seconds(found.span().startSeconds()),
                                        Numbers.seconds(found.span().endSeconds()),
                                        Integer.toString(found.tag().index()),
                                        event.label(),
                                        Numbers.exact(event.score())),
                                ClockCells.of(event.start(), found.span()),
                                DetectionColumns.of(event, sheet)));
            }
        }
    }

    private static Object[] joined(Stream<String> first, List<String> second, List<String> third) {
        return Stream.of(first, second.stream(), third.stream())
                .flatMap(cells -> cells)
                .toArray();
    }

    private static void raven(DetectionSheet sheet, Appendable out) throws IOException {
        List<String> header = new ArrayList<>(RavenTags.COLUMNS);
        header.addAll(DetectionColumns.TITLES);
        out.append(TabbedText.line(header));
        double before = 0;
        int selection = 0;
        for (DetectionSheet.Recording recording : sheet.recordings()) {
            for (DetectedEvent event : recording.events()) {
                List<Object> row = new ArrayList<>(RavenTags.row(
                        ++selection,
                        new RavenTags.Place(recording.file(), sheet.channel().number(), before, event.start()),
                        event.detection().span(),
                        event.detection().tag()));
                if (event.verdict() == Verdict.RENAMED) { // the score is that of the class, not of the new name
                    row.set(RavenTags.COLUMNS.indexOf("Annotation"), event.name());
                }
                row.addAll(DetectionColumns.of(event, sheet));
                out.append(TabbedText.line(row));
            }
            before += recording.seconds();
        }
    }

    private static void audacity(DetectionSheet sheet, Appendable out) throws IOException {
        for (DetectionSheet.Recording recording : sheet.recordings()) {
            for (DetectedEvent event : recording.events()) {
                String verdict = event.verdict() == Verdict.UNJUDGED ? "" : " " + EnumWord.of(event.verdict());
                String renamed = event.verdict() == Verdict.RENAMED ? " " + event.name() : "";
                out.append(TabbedText.line(List.of(
                        Numbers.seconds(event.detection().span().startSeconds()),
                        Numbers.seconds(event.detection().span().endSeconds()),
                        event.label() + " (" + Numbers.fixed(event.score(), TEXT_DIGITS) + ")" + verdict + renamed)));
            }
        }
    }

    private static void parquet(DetectionSheet sheet, Path file) {
        try (AtomicWriter<ParquetWriter<DetectedEvent>> rows = AtomicWriter.at(file, draft -> {
            Files.delete(draft); // the library creates the file itself
            return ParquetWriter.writeFile(
                    ParquetDetections.SCHEMA,
                    draft.toFile(),
                    (event, values) -> ParquetDetections.write(event.file().toString(), event, sheet, values::write));
        })) {
            for (DetectionSheet.Recording recording : sheet.recordings()) {
                for (DetectedEvent event : recording.events()) {
                    rows.write(writer -> writer.write(event));
                }
            }
            rows.commit();
        }
    }
}
