package io.github.audiomae.app.cli;

import io.github.audiomae.explore.Tag;
import io.github.audiomae.export.RecordingTags;
import io.github.audiomae.export.RecordingTags.WindowTags;
import io.github.audiomae.export.TagWriter;
import java.io.IOException;
import java.util.Locale;

/// Writes classes as a table for people.
///
/// @param out receives the text
/// @param families whether to add the family of each class
record TagTable(Appendable out, boolean families) implements TagWriter {
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
                            "%s  %.2f – %.2f s",
                            recording.file(),
                            window.span().startSeconds(),
                            window.span().endSeconds()))
                    .append('\n');
            if (window.tags().isEmpty()) {
                out.append("  no class reaches the minimum score\n");
            }
            for (Tag tag : window.tags()) {
                String bar = "█".repeat(Math.round(tag.score() * BAR));
                out.append(String.format(Locale.ROOT, "  %.3f  %-" + BAR + "s  %s", tag.score(), bar, tag.label()))
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
