package io.github.audiomae.app.sweep;

import io.github.audiomae.app.control.CanvasPane;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.plot.ValueRange;
import io.github.audiomae.plot.ValueTicks;
import io.github.audiomae.recordings.SweepScan;
import io.github.audiomae.sweep.SweepCurve;
import io.github.audiomae.sweep.SweepKind;
import io.github.audiomae.sweep.SweepPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// The points of a sweep with medians and middle halves; the best simple guess is dashed. A click on a point, or Enter
/// after the arrow keys, opens its mask.
final class HowFarChart extends CanvasPane {
    private static final double LEFT = 40;
    private static final double TOP = 6;
    private static final double BOTTOM = 18;
    private static final double DOT = 2.2;
    private static final double CHOSEN = 4;
    private static final double TICKS = 28;
    private static final Font FONT = Font.font("Inter", 11);
    private static final double BAND = 0.18;

    private final ObservableValue<@Nullable Swept> swept;
    private final ObservableValue<Quantity> quantity;
    private final ObservableValue<Integer> followed;
    private final ObservableValue<Boolean> dark;
    private final Consumer<SweepScan.Found> open;
    private final Messages messages;
    private final ObjectProperty<SweepScan.@Nullable Found> under = new SimpleObjectProperty<>();

    /// @param followed place of the class among the highest of the whole sound, from 0
    /// @param open opens the mask of a point
    HowFarChart(
            ObservableValue<@Nullable Swept> swept,
            ObservableValue<Quantity> quantity,
            ObservableValue<Integer> followed,
            ObservableValue<Boolean> dark,
            Consumer<SweepScan.Found> open,
            Messages messages) {
        this.swept = swept;
        this.quantity = quantity;
        this.followed = followed;
        this.dark = dark;
        this.open = open;
        this.messages = messages;
        setId("how-far-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(messages.text("far.chart"));
        setFocusTraversable(true);
        setMinSize(0, 150);
        setPrefSize(240, 150);
        redrawOn(swept, quantity, followed, dark, under, focusedProperty());
        swept.addListener((property, before, now) -> under.set(null));
        setOnMouseMoved(this::hover);
        setOnMouseExited(event -> under.set(null));
        setOnMouseClicked(event -> {
            requestFocus();
            hover(event);
            openChosen();
        });
        setOnKeyPressed(this::key);
    }

    /// The point under the pointer, or reached with the arrow keys; null for none.
    ObjectProperty<SweepScan.@Nullable Found> under() {
        return under;
    }

    private Optional<HowFarPlot> plot() {
        Swept now = swept.getValue();
        return now == null
                ? Optional.empty()
                : Optional.of(HowFarPlot.of(
                        now,
                        quantity.getValue(),
                        followed.getValue(),
                        Math.max(1, getWidth() - LEFT),
                        Math.max(1, getHeight() - TOP - BOTTOM)));
    }

    private void hover(MouseEvent event) {
        Optional<HowFarPlot.Dot> dot = plot().flatMap(now -> now.near(event.getX() - LEFT, event.getY() - TOP));
        under.set(dot.map(HowFarPlot.Dot::found).orElse(null));
        setCursor(dot.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    }

    private void openChosen() {
        SweepScan.Found found = under.get();
        if (found != null) {
            open.accept(found);
        }
    }

    private void key(KeyEvent event) {
        int by = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (by != 0 && plain) {
            plot().ifPresent(now -> step(now.dots(), by));
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && plain && under.get() != null) {
            openChosen();
            event.consume();
        }
    }

    private void step(List<HowFarPlot.Dot> dots, int by) {
        if (dots.isEmpty()) {
            return;
        }
        List<SweepScan.Found> order = dots.stream().map(HowFarPlot.Dot::found).toList();
        int at = order.indexOf(under.get());
        under.set(order.get(at < 0 ? 0 : Math.clamp((long) at + by, 0, order.size() - 1)));
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        PlotColours colours = PlotColours.of(dark.getValue());
        g.setFont(FONT);
        Optional<HowFarPlot> plot = plot();
        plot.ifPresent(now -> values(g, now, colours));
        ratios(g, width, height, colours);
        plot.ifPresent(now -> {
            g.save();
            g.translate(LEFT, TOP);
            for (SweepKind kind : SweepKind.values()) {
                curves(g, now, kind);
            }
            now.dots().forEach(dot -> dot(g, dot, colours));
            g.restore();
        });
    }

    private void ratios(GraphicsContext g, double width, double height, PlotColours colours) {
        double bottom = height - BOTTOM;
        g.setStroke(colours.tick());
        g.setLineWidth(1);
        g.strokeLine(LEFT, bottom + 0.5, width, bottom + 0.5);
        g.setFill(colours.label());
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.CENTER);
        for (int percent = 10; percent <= 90; percent += 20) {
            String words = messages.text("far.percent", percent);
            g.fillText(words, LEFT + percent / 100.0 * (width - LEFT), bottom + 4);
        }
    }

    private void values(GraphicsContext g, HowFarPlot plot, PlotColours colours) {
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        for (double value : ticks(plot)) {
            double y = Math.round(TOP + plot.y(value)) + 0.5;
            g.setStroke(colours.tick());
            g.setLineWidth(0.5);
            g.strokeLine(LEFT, y, LEFT + plot.width(), y);
            g.setFill(colours.label());
            g.fillText(words(plot.quantity(), value), LEFT - 4, y);
        }
    }

    private static List<Double> ticks(HowFarPlot plot) {
        List<Double> ticks = new ArrayList<>();
        switch (plot.quantity()) {
            case ERROR ->
                ValueTicks.of(new ValueRange(0, plot.most()), plot.height(), TICKS)
                        .forEach(tick -> ticks.add(tick.value()));
            case SCORE -> ticks.addAll(List.of(0.0, 0.5, 1.0));
            case RANK -> {
                for (double rank = 1; rank <= plot.most(); rank *= 10) {
                    ticks.add(rank);
                }
            }
        }
        return ticks;
    }

    private String words(Quantity what, double value) {
        return switch (what) {
            case ERROR -> messages.number(value, value < 10 ? 2 : 0);
            case SCORE -> messages.text("far.percent", Math.round(100 * value));
            case RANK -> messages.number(value, 0);
        };
    }

    private void curves(GraphicsContext g, HowFarPlot plot, SweepKind kind) {
        List<SweepPoint> points =
                plot.dots().stream().map(dot -> dot.found().point()).toList();
        SweepCurve curve = SweepCurve.of(kind, points, point -> plot.quantity().of(point, followed.getValue()));
        int count = curve.ratios().length;
        double[] x = new double[2 * count];
        double[] y = new double[2 * count];
        for (int i = 0; i < count; i++) {
            x[i] = plot.x(curve.ratios()[i], kind);
            y[i] = plot.y(curve.low()[i]);
            x[2 * count - 1 - i] = x[i];
            y[2 * count - 1 - i] = plot.y(curve.high()[i]);
        }
        Color colour = KindColours.of(kind, dark.getValue());
        g.setFill(colour.deriveColor(0, 1, 1, BAND));
        g.fillPolygon(x, y, 2 * count);
        g.setStroke(colour);
        g.setLineWidth(1.6);
        line(g, plot, curve);
        if (plot.quantity() == Quantity.ERROR) {
            g.setLineWidth(1.2);
            g.setLineDashes(4, 3);
            line(g, plot, SweepCurve.of(kind, points, SweepPoint::bestGuessMse));
            g.setLineDashes();
        }
    }

    private static void line(GraphicsContext g, HowFarPlot plot, SweepCurve curve) {
        double[] x = new double[curve.ratios().length];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = plot.x(curve.ratios()[i], curve.kind());
            y[i] = plot.y(curve.median()[i]);
        }
        g.strokePolyline(x, y, x.length);
    }

    private void dot(GraphicsContext g, HowFarPlot.Dot dot, PlotColours colours) {
        boolean chosen = dot.found().equals(under.get());
        double radius = chosen ? CHOSEN : DOT;
        g.setFill(KindColours.of(dot.found().point().step().kind(), dark.getValue()));
        g.fillOval(dot.x() - radius, dot.y() - radius, 2 * radius, 2 * radius);
        if (chosen) {
            g.setStroke(colours.text());
            g.setLineWidth(1.5);
            g.strokeOval(dot.x() - radius, dot.y() - radius, 2 * radius, 2 * radius);
        }
    }
}
