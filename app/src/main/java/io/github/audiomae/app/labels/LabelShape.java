package io.github.audiomae.app.labels;

import io.github.audiomae.annotation.Annotation;
import io.github.audiomae.app.recording.Ground;

/// Where a label is on the spectrogram, in pixels: a box, or a span from top to bottom.
///
/// @param isSpan whether it has all frequencies; then only its sides and its top can be hit
record LabelShape(double left, double top, double right, double bottom, boolean isSpan) {
    /// How far from a border or handle it still counts.
    private static final double MISS = 5;

    /// The height at its top where a span can be hit.
    private static final double SPAN_TOP = 20;

    /// Narrower boxes have handles at their sides alone.
    private static final double ROOM = 16;

    /// What of a label is at a pixel.
    ///
    /// @param horizontal −1 for the left border, 1 for the right one, 0 for neither
    /// @param vertical −1 for the top border, 1 for the bottom one, 0 for neither
    record Part(int horizontal, int vertical) {
        /// Whether it is no border.
        boolean isInside() {
            return horizontal == 0 && vertical == 0;
        }
    }

    static LabelShape of(Annotation label, Ground ground) {
        double left = ground.x(label.span().startSeconds());
        double right = ground.x(label.span().endSeconds());
        return label.band()
                .map(band -> new LabelShape(left, ground.y(band.highHz()), right, ground.y(band.lowHz()), false))
                .orElseGet(() -> new LabelShape(left, 0, right, ground.height(), true));
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    double area() {
        return width() * height();
    }

    /// Whether a click at this pixel means it.
    boolean contains(double x, double y) {
        if (isSpan) {
            boolean side = Math.abs(x - left) <= MISS || Math.abs(x - right) <= MISS;
            return side || y <= SPAN_TOP && x >= left && x <= right;
        }
        return x >= left - MISS && x <= right + MISS && y >= top - MISS && y <= bottom + MISS;
    }

    /// What is at a pixel that it contains.
    Part part(double x, double y) {
        int horizontal = edge(x, left, right, true);
        int vertical = isSpan ? 0 : edge(y, top, bottom, false);
        return new Part(horizontal, vertical);
    }

    private static int edge(double at, double from, double to, boolean always) {
        if (!always && to - from < ROOM) {
            return 0;
        }
        double near = Math.min(MISS, Math.max(2, (to - from) / 4));
        if (Math.abs(at - to) <= near) {
            return 1;
        }
        return Math.abs(at - from) <= near ? -1 : 0;
    }
}
