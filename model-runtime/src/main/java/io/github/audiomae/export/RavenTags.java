package io.github.audiomae.export;

import io.github.audiomae.explore.Tag;
import io.github.audiomae.export.RecordingTags.WindowTags;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Tags as a selection table of Raven. Begin and end times continue from one recording to the next, as in Raven when
/// several files are opened as a sequence; the file offset is relative to the file. `Begin Path` is absolute, so that
/// Raven finds the sound from wherever the table lies.
final class RavenTags implements TagWriter {
    /// The frequency range of the features, 20 Hz to 8 kHz.
    private static final int LOW_HZ = 20;

    private static final int HIGH_HZ = 8000;

    private final Appendable out;
    private int selection;
    private double secondsBefore;

    RavenTags(Appendable out) {
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        out.append(TabbedText.line(List.of(
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
                "File Offset (s)",
                "Begin Date Time")));
    }

    @Override
    public void add(RecordingTags recording) throws IOException {
        Path path = Path.of(recording.file()).toAbsolutePath().normalize();
        for (WindowTags window : recording.windows()) {
            double start = window.span().startSeconds();
            for (Tag tag : window.tags()) {
                out.append(TabbedText.line(List.of(
                        ++selection,
                        "Spectrogram 1",
                        recording.channel(),
                        Numbers.seconds(secondsBefore + start),
                        Numbers.seconds(secondsBefore + window.span().endSeconds()),
                        LOW_HZ,
                        HIGH_HZ,
                        tag.label() + " " + Numbers.fixed(tag.score(), 2),
                        tag.label(),
                        Numbers.fixed(tag.score(), 4),
                        path,
                        Numbers.seconds(start),
                        recording.start().map(began -> began.raven(start)).orElse(""))));
            }
        }
        secondsBefore += recording.seconds();
    }

    @Override
    public void end() {
        // The format has no footer.
    }
}
