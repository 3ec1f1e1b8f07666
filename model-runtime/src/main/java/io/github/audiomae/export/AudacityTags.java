package io.github.audiomae.export;

import io.github.audiomae.explore.Tag;
import io.github.audiomae.export.RecordingTags.WindowTags;
import java.io.IOException;

/// Tags as labels of Audacity: `start<TAB>end<TAB>text`. It reads three fields and no more (`LabelTrack.cpp`),
/// so the score goes into the text.
///
/// @param out gets the labels
record AudacityTags(Appendable out) implements TagWriter {
    private static final int SCORE_DIGITS = 2;

    @Override
    public void begin() {
        // Labels have no header.
    }

    @Override
    public void add(RecordingTags recording) throws IOException {
        for (WindowTags window : recording.windows()) {
            for (Tag tag : window.tags()) {
                out.append(Numbers.seconds(window.span().startSeconds()))
                        .append('\t')
                        .append(Numbers.seconds(window.span().endSeconds()))
                        .append('\t')
                        .append(tag.label())
                        .append(" (")
                        .append(Numbers.fixed(tag.score(), SCORE_DIGITS))
                        .append(")\n");
            }
        }
    }

    @Override
    public void end() {
        // Nor an end.
    }
}
