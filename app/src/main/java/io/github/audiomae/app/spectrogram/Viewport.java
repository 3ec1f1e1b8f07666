package io.github.audiomae.app.spectrogram;

import io.github.audiomae.patches.WindowForm;

/// The frames of the window that fill the panes.
///
/// @param from first frame shown, ≥ 0
/// @param to end of the last frame shown, ≤ `all`
/// @param all frames of the window
public record Viewport(double from, double to, int all) {
    /// The whole window of the program before it has a model.
    public static final Viewport ALL = all(WindowForm.AUDIOSET);

    /// The closest zoom, in frames: a quarter of a second.
    private static final double LEAST = 25;

    public Viewport {
        if (!(from >= 0 && to <= all && to > from)) {
            throw new IllegalArgumentException(
                    "a viewport needs 0 ≤ from < to ≤ " + all + ", got " + from + " to " + to);
        }
    }

    /// The whole window of a model.
    public static Viewport all(WindowForm form) {
        return new Viewport(0, form.frames(), form.frames());
    }

    /// Whether the whole window is shown.
    public boolean isAll() {
        return from == 0 && to == all;
    }

    /// The same frames of a window of another form that begins at the same time; all of it if all of this one is
    /// shown.
    public Viewport in(WindowForm form) {
        Viewport whole = all(form);
        return isAll() ? whole : whole.starting(from, Math.min(frames(), form.frames()));
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
        double frames = Math.clamp(frames() * factor, LEAST, all);
        double share = (frame - from) / frames();
        return starting(frame - share * frames, frames);
    }

    /// Moves by `frames`, at most to the ends of the window.
    public Viewport moved(double frames) {
        return starting(from + frames, frames());
    }

    private Viewport starting(double from, double frames) {
        double start = Math.clamp(from, 0, all - frames);
        return new Viewport(start, Math.min(start + frames, all), all);
    }
}
