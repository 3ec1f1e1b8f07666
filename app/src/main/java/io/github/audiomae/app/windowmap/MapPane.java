package io.github.audiomae.app.windowmap;

import io.github.audiomae.app.control.CanvasPane;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.map.Points;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import org.jspecify.annotations.Nullable;

/// The points. The wheel zooms, a drag moves, Shift and a drag or the lasso choose, a click selects, a double click
/// opens.
final class MapPane extends CanvasPane {
    private static final double REACH = 9;
    private static final double WHEEL = 1.0025;
    private static final int STRONG = 200;
    private static final int DENSE = 110;
    private static final int DIM = 26;
    private static final int MANY = 30_000;
    private static final int FEW = 2000;
    private static final int LEAST_LASSO = 3;

    private final MapViewModel model;
    private final ObservableValue<Boolean> dark;
    private final ObjectProperty<@Nullable PointGroups> groups = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable MapScale> scale = new SimpleObjectProperty<>();
    private final DoubleProperty covered = new SimpleDoubleProperty();
    private final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(-1);
    private final List<Point2D> drawn = new ArrayList<>();
    private final PointImage image = new PointImage();
    private @Nullable Point2D dragged;
    private boolean choosing;
    private boolean moved;

    MapPane(MapViewModel model, ObservableValue<Boolean> dark) {
        this.model = model;
        this.dark = dark;
        setId("map-pane");
        setFocusTraversable(true);
        redrawOn(
                model.windows(),
                groups,
                scale,
                model.fitting(),
                model.chosen(),
                model.selected(),
                hovered,
                covered,
                dark);
        model.windows().subscribe(now -> scale.set(null));
        setOnScroll(this::zoom);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnMouseMoved(now -> hovered.set(nearest(now.getX(), now.getY())));
        setOnMouseExited(left -> hovered.set(-1));
    }

    /// The groups that give the points their colours.
    ObjectProperty<@Nullable PointGroups> groups() {
        return groups;
    }

    /// The pixels at the left on which the legend lies: what is shown whole is shown beside them, where the map is wide
    /// enough.
    DoubleProperty covered() {
        return covered;
    }

    /// The point under the pointer; −1 for none.
    ReadOnlyIntegerProperty hovered() {
        return hovered.getReadOnlyProperty();
    }

    /// Shows everything.
    void fit() {
        scale.set(null);
    }

    /// Where a point is.
    Point2D place(int point) {
        WindowPlaces now = model.windows().get();
        if (now == null) {
            return Point2D.ZERO;
        }
        MapScale visible = visible(now.points());
        return new Point2D(
                visible.pixelX(now.points().x()[point], getWidth()),
                visible.pixelY(now.points().y()[point], getHeight()));
    }

    private MapScale visible(Points points) {
        MapScale chosen = scale.get();
        if (chosen != null) {
            return chosen;
        }
        double left = covered.get() < getWidth() / 2 ? covered.get() : 0;
        return MapScale.fitting(points, getWidth() - left, getHeight()).moved(left / 2, 0);
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        WindowPlaces now = model.windows().get();
        PointGroups colours = groups.get();
        if (now == null || colours == null || colours.of().length != now.size()) {
            return;
        }
        int[] rgb = IntStream.range(0, colours.groups().size())
                .map(i -> rgb(colours.colour(i, dark.getValue())))
                .toArray();
        MapScale visible = visible(now.points());
        BitSet in = model.chosen().get();
        int radius = now.size() > MANY ? 0 : now.size() > FEW ? 1 : 2;
        int full = now.size() > MANY ? DENSE : STRONG;
        image.begin(width, height);
        for (int i = 0; i < now.size(); i++) {
            boolean lit = model.fits(now, i) && (in.isEmpty() || in.get(i));
            image.point(
                    visible.pixelX(now.points().x()[i], width),
                    visible.pixelY(now.points().y()[i], height),
                    radius,
                    rgb[colours.of()[i]],
                    lit ? full : DIM);
        }
        image.end(g);
        ring(g, hovered.get(), 5);
        ring(g, model.selected().get(), 7);
        outline(g);
    }

    private static int rgb(Color colour) {
        return (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }

    private void ring(GraphicsContext g, int point, double radius) {
        if (point >= 0) {
            Point2D at = place(point);
            g.setLineWidth(2);
            g.setStroke(dark.getValue() ? Color.WHITE : Color.BLACK);
            g.strokeOval(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
        }
    }

    private void outline(GraphicsContext g) {
        if (drawn.size() > 1) {
            double[] x = drawn.stream().mapToDouble(Point2D::getX).toArray();
            double[] y = drawn.stream().mapToDouble(Point2D::getY).toArray();
            Color accent = PlotColours.of(dark.getValue()).accent();
            g.setFillRule(FillRule.EVEN_ODD);
            g.setFill(accent.deriveColor(0, 1, 1, 0.12));
            g.fillPolygon(x, y, x.length);
            g.setStroke(accent);
            g.setLineWidth(1.5);
            g.strokePolygon(x, y, x.length);
        }
    }

    private void zoom(ScrollEvent turned) {
        WindowPlaces now = model.windows().get();
        if (now != null && turned.getDeltaY() != 0) {
            scale.set(visible(now.points())
                    .zoomed(
                            Math.pow(WHEEL, turned.getDeltaY()),
                            turned.getX() - getWidth() / 2,
                            turned.getY() - getHeight() / 2));
            turned.consume();
        }
    }

    private void press(MouseEvent pressed) {
        requestFocus();
        choosing = model.lasso().get() || pressed.isShiftDown();
        moved = false;
        dragged = new Point2D(pressed.getX(), pressed.getY());
        drawn.clear();
        requestLayout();
    }

    private void drag(MouseEvent now) {
        Point2D before = dragged;
        WindowPlaces windows = model.windows().get();
        if (before == null || windows == null || now.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Point2D here = new Point2D(now.getX(), now.getY());
        moved = moved || here.distance(before) > LEAST_LASSO;
        if (choosing) {
            drawn.add(here);
            requestLayout();
        } else if (moved) {
            scale.set(visible(windows.points()).moved(here.getX() - before.getX(), here.getY() - before.getY()));
            dragged = here;
        }
    }

    private void release(MouseEvent released) {
        if (choosing && drawn.size() >= LEAST_LASSO) {
            model.choose(within());
            model.lasso().set(false);
        } else if (!moved && released.getButton() == MouseButton.PRIMARY) {
            int point = nearest(released.getX(), released.getY());
            if (released.getClickCount() == 2) {
                model.open(point);
            } else {
                model.choose(new BitSet());
                model.select(point);
            }
        }
        drawn.clear();
        dragged = null;
        requestLayout();
    }

    private int nearest(double x, double y) {
        WindowPlaces now = model.windows().get();
        if (now == null) {
            return -1;
        }
        MapScale visible = visible(now.points());
        int nearest = -1;
        double least = REACH * REACH;
        for (int i = 0; i < now.size(); i++) {
            double dx = visible.pixelX(now.points().x()[i], getWidth()) - x;
            double dy = visible.pixelY(now.points().y()[i], getHeight()) - y;
            double square = dx * dx + dy * dy;
            if (square < least && model.fits(now, i)) {
                least = square;
                nearest = i;
            }
        }
        return nearest;
    }

    /// The points in the drawn outline that fit the filter.
    private BitSet within() {
        BitSet in = new BitSet();
        WindowPlaces now = model.windows().get();
        if (now != null) {
            MapScale visible = visible(now.points());
            double[] xs = drawn.stream().mapToDouble(Point2D::getX).toArray();
            double[] ys = drawn.stream().mapToDouble(Point2D::getY).toArray();
            for (int i = 0; i < now.size(); i++) {
                double x = visible.pixelX(now.points().x()[i], getWidth());
                double y = visible.pixelY(now.points().y()[i], getHeight());
                if (model.fits(now, i) && isWithin(xs, ys, x, y)) {
                    in.set(i);
                }
            }
        }
        return in;
    }

    /// Whether a ray to the right crosses the outline an odd number of times.
    static boolean isWithin(double[] xs, double[] ys, double x, double y) {
        boolean within = false;
        for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
            if (ys[i] > y != ys[j] > y && x < (xs[j] - xs[i]) * (y - ys[i]) / (ys[j] - ys[i]) + xs[i]) {
                within = !within;
            }
        }
        return within;
    }
}
