package io.github.audiomae.app.windowmap;

import io.github.audiomae.map.Points;

/// Which part of a map is visible: a point of it in the middle of the pane, and pixels per unit.
///
/// @param pixelsPerUnit > 0
record MapScale(double middleX, double middleY, double pixelsPerUnit) {
    private static final double MARGIN = 0.92;
    private static final double MOST = 1e6;

    /// Everything, with a margin.
    static MapScale fitting(Points points, double width, double height) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < points.size(); i++) {
            left = Math.min(left, points.x()[i]);
            right = Math.max(right, points.x()[i]);
            top = Math.min(top, points.y()[i]);
            bottom = Math.max(bottom, points.y()[i]);
        }
        if (points.size() == 0) {
            return new MapScale(0, 0, 1);
        }
        double scale = Math.min(width / Math.max(1e-6, right - left), height / Math.max(1e-6, bottom - top));
        return new MapScale((left + right) / 2, (top + bottom) / 2, Math.clamp(MARGIN * scale, 1e-6, MOST));
    }

    double pixelX(double x, double width) {
        return width / 2 + (x - middleX) * pixelsPerUnit;
    }

    double pixelY(double y, double height) {
        return height / 2 + (y - middleY) * pixelsPerUnit;
    }

    /// Moved along by pixels.
    MapScale moved(double dx, double dy) {
        return new MapScale(middleX - dx / pixelsPerUnit, middleY - dy / pixelsPerUnit, pixelsPerUnit);
    }

    /// Enlarged, with what is at a pixel staying there.
    ///
    /// @param x pixels right of the middle of the pane
    /// @param y pixels below it
    MapScale zoomed(double factor, double x, double y) {
        double scale = Math.clamp(pixelsPerUnit * factor, 1e-6, MOST);
        return new MapScale(middleX + x / pixelsPerUnit - x / scale, middleY + y / pixelsPerUnit - y / scale, scale);
    }
}
