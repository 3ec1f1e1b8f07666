package io.github.audiomae.app.place;

import io.github.audiomae.audio.TimeSpan;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The one selection that all places show: a span of a recording, or a box of a span and a band.
///
/// @param recording the sound file
/// @param span within the recording
/// @param band the frequencies of a box; null for all
/// @param origin what it was made from
public record Selection(
        Path recording, TimeSpan span, @Nullable Band band, Origin origin) {
    /// A span in the middle of which is that of the selection.
    ///
    /// @param seconds its length
    /// @param lengthSeconds the length of the recording; the span lies within it where it fits
    public TimeSpan around(double seconds, double lengthSeconds) {
        double middle = (span.startSeconds() + span.endSeconds()) / 2;
        double start = Math.clamp(middle - seconds / 2, 0, Math.max(0, lengthSeconds - seconds));
        return new TimeSpan(start, start + seconds);
    }
}
