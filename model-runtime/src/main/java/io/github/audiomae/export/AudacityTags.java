package io.github.audiomae.export;

import io.github.audiomae.explore.Tag;
import io.github.audiomae.export.RecordingTags.WindowTags;
import io.github.audiomae.files.Numbers;
import java.io.IOException;
import java.util.List;

/// Tags as labels of Audacity: `start<TAB>end<TAB>text`. Audacity reads exactly three fields (`LabelTrack.cpp`), so the
/// score is part of the text.
///
/// @param out receives the labels
record AudacityTags(Appendable out) implements TagWriter {
    private static final int SCORE_DIGITS = 2;

    @Override
    public void begin() {
        // The format has no header.
    }

    @Override
    public void add(RecordingTags recording) throws IOException {
        for (WindowTags window : recording.windows()) {
            for (Tag tag : window.tags()) {
                out.append(TabbedText.line(List.of(
                        Numbers.seconds(window.span().startSeconds()),
                        Numbers.seconds(window.span().endSeconds()),
                        tag.label() + " (" + Numbers.fixed(tag.score(), SCORE_DIGITS) + ")")));
            }
        }
    }

    @Override
    public void end() {
        // The format has no footer.
    }
}
