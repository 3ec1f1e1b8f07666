package io.github.audiomae.app.shell;

import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.Part.Third;
import io.github.audiomae.app.feature.Room;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The top bar: tools at the left, the trail, the middle, tools at the right. The middle stands in the middle of the
/// window where the rest leaves it there; the trail gets what is left.
final class TopBar extends Region {
    private static final double GAP = 10;
    private static final double SIDE = 10;
    private static final double LEAST_TRAIL = 70;
    private static final double HIGH = 46;
    private static final double LOW = 42;

    private final HBox start = group();
    private final HBox middle = group();
    private final HBox end = group();
    private final Region trail;

    /// @param parts of all features
    TopBar(List<Part> parts, Region trail, ObservableValue<Room> room) {
        this.trail = trail;
        getStyleClass().add("toolbar");
        for (Part part : parts) {
            if (part instanceof Part.Tool tool) {
                box(tool.third()).getChildren().add(tool.node());
            } else if (part instanceof Part.MenuTool menu) {
                box(menu.third()).getChildren().add(menu.node());
            }
        }
        getChildren().addAll(start, trail, middle, end);
        room.subscribe(now -> {
            double height = now.isLow() ? LOW : HIGH;
            setMinHeight(height);
            setPrefHeight(height);
            setMaxHeight(height);
        });
    }

    private static HBox group() {
        HBox box = new HBox();
        box.getStyleClass().add("toolbar-group");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private HBox box(Third third) {
        return switch (third) {
            case START -> start;
            case MIDDLE -> middle;
            case END -> end;
        };
    }

    @Override
    protected double computeMinWidth(double height) {
        return 2 * SIDE + start.minWidth(-1) + middle.minWidth(-1) + end.minWidth(-1) + 2 * GAP;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * SIDE;
        double left = start.prefWidth(-1);
        double centre = middle.prefWidth(-1);
        double most = end.prefWidth(-1);
        double right =
                Math.clamp(width - left - centre - LEAST_TRAIL - 3 * GAP, Math.min(most, end.minWidth(-1)), most);
        double from = SIDE + left + GAP + LEAST_TRAIL + GAP;
        double to = SIDE + width - right - GAP - centre;
        double x = Math.min(Math.max(SIDE + (width - centre) / 2, from), to);
        place(start, SIDE, left);
        place(middle, x, centre);
        place(end, SIDE + width - right, right);
        double trailAt = SIDE + left + GAP;
        place(trail, trailAt, Math.max(0, Math.min(trail.prefWidth(-1), x - GAP - trailAt)));
    }

    private void place(Region region, double x, double width) {
        double height = Math.min(getHeight(), region.prefHeight(width));
        region.resizeRelocate(snapPositionX(x), snapPositionY((getHeight() - height) / 2), width, height);
    }
}
