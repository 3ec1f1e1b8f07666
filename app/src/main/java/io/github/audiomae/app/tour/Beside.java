package io.github.audiomae.app.tour;

import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

/// Where a card finds room beside something.
final class Beside {
    private static final double GAP = 14;
    private static final double MARGIN = 12;

    private Beside() {}

    /// Below, above, left or right of `what`, whichever has room first; else in its lower right corner.
    static Bounds of(Bounds what, double width, double height, Bounds room) {
        double x = Math.clamp(what.getMinX(), MARGIN, Math.max(MARGIN, room.getWidth() - width - MARGIN));
        double y = Math.clamp(what.getMinY(), MARGIN, Math.max(MARGIN, room.getHeight() - height - MARGIN));
        List<Bounds> spots = List.of(
                new BoundingBox(x, what.getMaxY() + GAP, width, height),
                new BoundingBox(x, what.getMinY() - GAP - height, width, height),
                new BoundingBox(what.getMinX() - GAP - width, y, width, height),
                new BoundingBox(what.getMaxX() + GAP, y, width, height));
        return spots.stream()
                .filter(room::contains)
                .findFirst()
                .orElse(new BoundingBox(what.getMaxX() - width - GAP, what.getMaxY() - height - GAP, width, height));
    }
}
