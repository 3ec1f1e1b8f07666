package io.github.audiomae.export;

import io.github.audiomae.explore.Tag;
import io.github.audiomae.export.RecordingTags.WindowTags;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/// Tags as tables of text.
final class TagTables {
    private static final CSVFormat TABS =
            CSVFormat.TDF.builder().setRecordSeparator('\n').get();
    private static final int SCORE_DIGITS = 2;

    /// The features reach from 20 Hz to 8 kHz.
    private static final String LOW_HZ = "20";

    private static final String HIGH_HZ = "8000";

    private TagTables() {}

    static void csv(List<RecordingTags> recordings, Appendable out) throws IOException {
        CSVFormat.RFC4180.printRecord(out, "file", "start_s", "end_s", "index", "label", "score");
        for (RecordingTags recording : recordings) {
            for (WindowTags window : recording.windows()) {
                for (Tag tag : window.tags()) {
                    CSVFormat.RFC4180.printRecord(
                            out,
                            recording.file(),
                            start(window, 0),
                            end(window, 0),
                            tag.index(),
                            tag.label(),
                            Numbers.exact(tag.score()));
                }
            }
        }
    }

    /// Begin and end count on from one recording to the next, as Raven does when several files are opened as a
    /// sequence; the file offset is inside the file.
    static void raven(List<RecordingTags> recordings, Appendable out) throws IOException {
        TABS.printRecord(
                out,
                "Selection",
                "View",
                "Channel",
                "Begin Time (s)",
                "End Time (s)",
                "Low Freq (Hz)",
                "High Freq (Hz)",
                "Annotation",
                "Label",
                "Confidence",
                "Begin Path",
                "File Offset (s)");
        int selection = 0;
        double before = 0;
        for (RecordingTags recording : recordings) {
            for (WindowTags window : recording.windows()) {
                for (Tag tag : window.tags()) {
                    TABS.printRecord(
                            out,
                            ++selection,
                            "Spectrogram 1",
                            recording.channel(),
                            start(window, before),
                            end(window, before),
                            LOW_HZ,
                            HIGH_HZ,
                            tag.label() + " " + score(tag),
                            tag.label(),
                            Numbers.fixed(tag.score(), 4),
                            recording.file(),
                            start(window, 0));
                }
            }
            before += recording.seconds();
        }
    }

    /// `start<TAB>end<TAB>text`: Audacity reads three fields and no more, so the score goes into the text.
    static void audacity(List<RecordingTags> recordings, Appendable out) throws IOException {
        for (RecordingTags recording : recordings) {
            for (WindowTags window : recording.windows()) {
                for (Tag tag : window.tags()) {
                    out.append(start(window, 0))
                            .append('\t')
                            .append(end(window, 0))
                            .append('\t')
                            .append(tag.label())
                            .append(" (")
                            .append(score(tag))
                            .append(")\n");
                }
            }
        }
    }

    private static String start(WindowTags window, double before) {
        return Numbers.seconds(before + window.span().startSeconds());
    }

    private static String end(WindowTags window, double before) {
        return Numbers.seconds(before + window.span().endSeconds());
    }

    private static String score(Tag tag) {
        return Numbers.fixed(tag.score(), SCORE_DIGITS);
    }
}
