package io.github.audiomae.app.recording;

import io.github.audiomae.plot.AxisScale;

/// Where times and frequencies are on the large spectrogram.
///
/// @param view the visible part of the recording
/// @param axis the visible frequencies
/// @param width in pixels
/// @param height in pixels
public record Ground(TimeView view, AxisScale axis, double width, double height) {
    /// The pixel of a time.
    public double x(double seconds) {
        return view.x(seconds, width);
    }

    /// The pixel of a frequency, counted from the top.
    public double y(double hertz) {
        return axis.y(hertz, height);
    }

    /// The time at a pixel; may lie outside the recording.
    public double seconds(double x) {
        return view.seconds(x, width);
    }

    /// The frequency at a pixel of the spectrogram, ≥ 0.
    public double hertz(double y) {
        return Math.max(0, axis.hertzAt(Math.clamp(y, 0, height), height));
    }
}
