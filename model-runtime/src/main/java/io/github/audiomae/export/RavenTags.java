package io.github.audiomae.export;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.Tag;
import io.github.audiomae.export.RecordingTags.WindowTags;
import io.github.audiomae.files.Numbers;
import io.github.audiomae.timestamp.RecordingStart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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

    static final List<String> COLUMNS = List.of(
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
            "Begin Date Time");

    /// Where rows come from.
    ///
    /// @param file the recording
    /// @param channel from 1
    /// @param secondsBefore length of all recordings before it in the table
    /// @param start when it began, if that is known
    record Place(Path file, int channel, double secondsBefore, Optional<RecordingStart> start) {}

    @Override
    public void begin() throws IOException {
        out.append(TabbedText.line(COLUMNS));
    }

    @Override
    public void add(RecordingTags recording) throws IOException {
        Place place = new Place(Path.of(recording.file()), recording.channel(), secondsBefore, recording.start());
        for (WindowTags window : recording.windows()) {
            for (Tag tag : window.tags()) {
                out.append(TabbedText.line(row(++selection, place, window.span(), tag)));
            }
        }
        secondsBefore += recording.seconds();
    }

    /// The cells of [#COLUMNS].
    static List<Object> row(int selection, Place place, TimeSpan span, Tag tag) {
        double start = span.startSeconds();
        return List.of(
                selection,
                "Spectrogram 1",
                place.channel(),
                Numbers.seconds(place.secondsBefore() + start),
                Numbers.seconds(place.secondsBefore() + span.endSeconds()),
                LOW_HZ,
                HIGH_HZ,
                tag.label() + " " + Numbers.fixed(tag.score(), 2),
                tag.label(),
                Numbers.fixed(tag.score(), 4),
                place.file().toAbsolutePath().normalize(),
                Numbers.seconds(start),
                place.start().map(began -> began.raven(start)).orElse(""));
    }

    @Override
    public void end() {
        // The format has no footer.
    }
}
