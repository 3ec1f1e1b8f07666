package io.github.audiomae.app.timeline;

import io.github.audiomae.app.control.CanvasPane;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.ClassTimeline;
import io.github.audiomae.features.SpectrogramWindow;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// The class strip: the most frequently detected classes, one row each, over the whole recording. A click moves the
/// model's window.
final class TimelineStrip extends CanvasPane {
    private static final double ROW = 14;
    private static final double HEIGHT_PER_ROW = 220;
    private static final int FEWEST = 3;
    private static final int MOST = 8;

    private final TimelineViewModel timeline;
    private final Messages messages;
    private final ObservableValue<PlotColours> colours;
    private final Tooltip tip = new Tooltip();
    private int rows = FEWEST;
    private List<Integer> classes = List.of();

    TimelineStrip(TimelineViewModel timeline, ObservableValue<Boolean> dark, Messages messages) {
        this.timeline = timeline;
        this.messages = messages;
        colours = dark.map(PlotColours::of);
        setId("timeline");
        getStyleClass().add("timeline-strip");
        setAccessibleRole(AccessibleRole.SLIDER);
        setFocusTraversable(true);
        offerRoom(0);
        redrawOn(timeline.timeline(), timeline.threshold(), timeline.windowStart(), timeline.pinned(), colours);
        sceneProperty()
                .flatMap(Scene::heightProperty)
                .subscribe(height -> offerRoom(height == null ? 0 : height.doubleValue()));
        setOnMousePressed(this::jump);
        setOnMouseMoved(this::explain);
        setOnKeyPressed(this::step);
        Tooltip.install(this, tip);
    }

    /// A taller main window has room for more classes.
    private void offerRoom(double windowHeight) {
        rows = (int) Math.clamp(windowHeight / HEIGHT_PER_ROW, FEWEST, MOST);
        setMinHeight(rows * ROW);
        setPrefHeight(rows * ROW);
        setMaxHeight(rows * ROW);
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        TimelineRenderer renderer = new TimelineRenderer(g, width, ROW, colours.getValue());
        renderer.ground(rows);
        ClassTimeline now = timeline.timeline().get();
        double threshold = timeline.threshold().get();
        classes = timeline.classes().stream().limit(rows).toList();
        if (now != null) {
            renderer.rows(now, classes, threshold, length(now));
            renderer.window(timeline.window(), length(now), rows);
        }
        setAccessibleText(messages.text(
                "timeline.spoken",
                now == null
                        ? ""
                        : String.join(
                                ", ", classes.stream().map(now.labels()::get).toList())));
    }

    /// As long as the overview above.
    private static double length(ClassTimeline now) {
        return Math.max(now.seconds(), SpectrogramWindow.SECONDS);
    }

    private void jump(MouseEvent event) {
        requestFocus();
        ClassTimeline now = timeline.timeline().get();
        if (now != null) {
            timeline.jumpTo(second(event, now));
        }
    }

    private void step(KeyEvent event) {
        double by = switch (event.getCode()) {
            case LEFT -> -timeline.hopSeconds().get();
            case RIGHT -> timeline.hopSeconds().get();
            default -> 0;
        };
        if (by != 0) {
            timeline.jumpTo(timeline.windowStart().get() + SpectrogramWindow.SECONDS / 2 + by);
            event.consume();
        }
    }

    private void explain(MouseEvent event) {
        ClassTimeline now = timeline.timeline().get();
        int row = (int) (event.getY() / ROW);
        int window = now == null ? 0 : now.windowAt(second(event, now));
        if (now == null || row >= classes.size() || window >= now.known()) {
            tip.setText(messages.text("timeline.tip.empty"));
            return;
        }
        TimeSpan span = now.span(window);
        tip.setText(messages.text(
                "timeline.tip",
                now.labels().get(classes.get(row)),
                messages.time(span.startSeconds()),
                messages.time(span.endSeconds()),
                messages.number(100.0 * now.score(window, classes.get(row)), 0)));
    }

    private double second(MouseEvent event, ClassTimeline now) {
        return event.getX() / Math.max(getWidth(), 1) * length(now);
    }
}
