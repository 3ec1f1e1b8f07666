package io.github.audiomae.app.tour;

import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

/// Finds a place for a card beside a control.
final class Beside {
    private static final double GAP = 14;
    private static final double MARGIN = 12;
    private static final double RIGHT = 0.7;

    private Beside() {}

    /// Above, below, left or right of `what`, in the first place with enough room, but left first if `what` is far to
    /// the right; without room, in its lower right corner.
    static Bounds of(Bounds what, double width, double height, Bounds room) {
        double x = Math.clamp(what.getMinX(), MARGIN, Math.max(MARGIN, room.getWidth() - width - MARGIN));
        double y = Math.clamp(what.getMinY(), MARGIN, Math.max(MARGIN, room.getHeight() - height - MARGIN));
        Bounds left = new BoundingBox(what.getMinX() - GAP - width, y, width, height);
        Stream<Bounds> first = what.getCenterX() > RIGHT * room.getWidth() ? Stream.of(left) : Stream.empty();
        Stream<Bounds> spots = Stream.of(
                new BoundingBox(x, what.getMinY() - GAP - height, width, height),
                new BoundingBox(x, what.getMaxY() + GAP, width, height),
                left,
                new BoundingBox(what.getMaxX() + GAP, y, width, height));
        return Stream.concat(first, spots)
                .filter(room::contains)
                .findFirst()
                .orElse(new BoundingBox(what.getMaxX() - width - GAP, what.getMaxY() - height - GAP, width, height));
    }
}
