package io.github.audiomae.app.recording;

import io.github.audiomae.features.Preprocessing;

/// The part of a recording that fills the view.
///
/// @param from seconds at the left edge, ≥ 0
/// @param to seconds at the right edge, ≤ `length`
/// @param length seconds that can be shown: the recording, but at least the window
public record TimeView(double from, double to, double length) {
    /// Shorter recordings are followed by nothing, so that equal zooms mean equal scales.
    private static final double LEAST_LENGTH = Preprocessing.AUDIOSET.windowSeconds();

    /// The closest zoom, in seconds: ten frames.
    private static final double LEAST = 0.1;

    public TimeView {
        if (!(from >= 0 && to > from && to <= length)) {
            throw new IllegalArgumentException(
                    "a view must lie within 0 … " + length + " s, got " + from + " s to " + to + " s");
        }
    }

    /// The whole recording.
    ///
    /// @param seconds its length
    public static TimeView all(double seconds) {
        double length = Math.max(seconds, LEAST_LENGTH);
        return new TimeView(0, length, length);
    }

    /// The same part after the length of the recording was corrected; the whole recording, if that was shown.
    public TimeView lasting(double seconds) {
        double longer = Math.max(seconds, LEAST_LENGTH);
        boolean all = from == 0 && to == length;
        return all ? all(seconds) : starting(from, Math.min(span(), longer), longer);
    }

    /// Seconds shown.
    public double span() {
        return to - from;
    }

    /// The pixel of a time, in a view of this width.
    public double x(double seconds, double width) {
        return (seconds - from) / span() * width;
    }

    /// The time at a pixel.
    public double seconds(double x, double width) {
        return from + x / Math.max(width, 1) * span();
    }

    /// Shows `factor` times as much, keeping a time where it is.
    public TimeView zoomed(double seconds, double factor) {
        double wanted = Math.clamp(span() * factor, Math.min(LEAST, length), length);
        double share = (seconds - from) / span();
        return starting(seconds - share * wanted, wanted, length);
    }

    /// Moves by seconds, at most to the ends of the recording.
    public TimeView moved(double seconds) {
        return starting(from + seconds, span(), length);
    }

    /// Shows the part from one time to another, within the recording.
    public TimeView showing(double fromSeconds, double toSeconds) {
        return starting(fromSeconds, Math.clamp(toSeconds - fromSeconds, Math.min(LEAST, length), length), length);
    }

    /// Whether a time is visible.
    public boolean contains(double seconds) {
        return seconds >= from && seconds <= to;
    }

    private static TimeView starting(double from, double span, double length) {
        double start = Math.clamp(from, 0, length - span);
        return new TimeView(start, Math.min(start + span, length), length);
    }
}
