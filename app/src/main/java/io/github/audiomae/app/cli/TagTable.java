package io.github.audiomae.app.cli;

import io.github.audiomae.explore.Tag;
import io.github.audiomae.export.RecordingTags;
import io.github.audiomae.export.RecordingTags.WindowTags;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// What was heard, for a person to read.
final class TagTable {
    private static final int BAR = 20;

    private TagTable() {}

    static void write(List<RecordingTags> recordings, Appendable out) throws IOException {
        for (RecordingTags recording : recordings) {
            for (WindowTags window : recording.windows()) {
                out.append(String.format(
                        Locale.ROOT,
                        "%s  %.2f – %.2f s\n",
                        recording.file(),
                        window.span().startSeconds(),
                        window.span().endSeconds()));
                if (window.tags().isEmpty()) {
                    out.append("  nothing sure enough\n");
                }
                for (Tag tag : window.tags()) {
                    String bar = "█".repeat(Math.round(tag.score() * BAR));
                    out.append(String.format(Locale.ROOT, "  %.3f  %-" + BAR + "s  %s", tag.score(), bar, tag.label()))
                            .append('\n');
                }
            }
        }
    }
}
