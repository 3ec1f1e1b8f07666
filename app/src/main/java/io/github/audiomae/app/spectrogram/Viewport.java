package io.github.audiomae.app.spectrogram;

import io.github.audiomae.features.SpectrogramWindow;

/// The frames of the window that fill the panes.
///
/// @param from first frame shown, ≥ 0
/// @param to end of the last frame shown, ≤ 1024
public record Viewport(double from, double to) {
    /// The whole window.
    public static final Viewport ALL = new Viewport(0, SpectrogramWindow.FRAMES);

    /// The closest zoom, in frames: a quarter of a second.
    private static final double LEAST = 25;

    public Viewport {
        if (!(from >= 0 && to <= SpectrogramWindow.FRAMES && to > from)) {
            throw new IllegalArgumentException("a viewport needs 0 ≤ from < to ≤ 1024, got " + from + " to " + to);
        }
    }

    /// Frames shown.
    public double frames() {
        return to - from;
    }

    /// Horizontal position of a frame, where the viewport is `width` wide.
    public double x(double frame, double width) {
        return (frame - from) / frames() * width;
    }

    /// The frame at a horizontal position.
    public double frame(double x, double width) {
        return from + x / Math.max(width, 1) * frames();
    }

    /// Changes the visible part by `factor`, keeping `frame` in its place.
    public Viewport zoomed(double frame, double factor) {
        double frames = Math.clamp(frames() * factor, LEAST, SpectrogramWindow.FRAMES);
        double share = (frame - from) / frames();
        return starting(frame - share * frames, frames);
    }

    /// Moves by `frames`, at most to the ends of the window.
    public Viewport moved(double frames) {
        return starting(from + frames, frames());
    }

    private static Viewport starting(double from, double frames) {
        double start = Math.clamp(from, 0, SpectrogramWindow.FRAMES - frames);
        return new Viewport(start, Math.min(start + frames, SpectrogramWindow.FRAMES));
    }
}
