package io.github.audiomae.app.cli;

import io.github.audiomae.app.cli.console.VisibleText;
import io.github.audiomae.audio.ClockTime;
import io.github.audiomae.explore.Tag;
import io.github.audiomae.export.RecordingTags;
import io.github.audiomae.export.RecordingTags.WindowTags;
import io.github.audiomae.export.TagFormat;
import io.github.audiomae.export.TagStyle;
import io.github.audiomae.export.TagWriter;
import java.io.IOException;
import java.util.Locale;

/// The output formats of `classify`: a table, or formats for other programs.
enum TagOutput {
    TABLE,
    CSV,
    JSON,
    RAVEN,
    AUDACITY;

    /// @param families whether to add the family of each class in the AudioSet ontology
    TagStyle style(boolean families) {
        return this == TABLE
                ? new TagStyle("txt", out -> new Table(out, families))
                : TagFormat.valueOf(name()).style(families);
    }

    /// Writes classes as a table for people.
    ///
    /// @param out receives the text
    /// @param families whether to add the family of each class
    private record Table(Appendable out, boolean families) implements TagWriter {
        private static final int BAR = 20;

        @Override
        public void begin() {
            // Every window has its own heading.
        }

        @Override
        public void add(RecordingTags recording) throws IOException {
            for (WindowTags window : recording.windows()) {
                out.append(String.format(
                                Locale.ROOT,
                                "%s  %s – %s",
                                VisibleText.line(recording.file()),
                                ClockTime.text(window.span().startSeconds(), ClockTime.FRAME, Locale.ROOT),
                                ClockTime.text(window.span().endSeconds(), ClockTime.FRAME, Locale.ROOT)))
                        .append('\n');
                if (window.tags().isEmpty()) {
                    out.append("  no class reaches the minimum score\n");
                }
                for (Tag tag : window.tags()) {
                    String bar = "█".repeat(Math.round(tag.score() * BAR));
                    out.append(String.format(
                                    Locale.ROOT,
                                    "  %.3f  %-" + BAR + "s  %s",
                                    tag.score(),
                                    bar,
                                    VisibleText.line(tag.label())))
                            .append(family(tag))
                            .append('\n');
                }
            }
        }

        private String family(Tag tag) {
            return families ? tag.family().map(known -> "  · " + known.title()).orElse("") : "";
        }

        @Override
        public void end() {
            // Nothing to write at the end.
        }
    }
}
