package io.github.audiomae.app.timeline;

import io.github.audiomae.app.control.CanvasPane;
import io.github.audiomae.app.detection.EventListViewModel;
import io.github.audiomae.app.recording.TimeView;
import io.github.audiomae.app.spectrogram.ClassColours;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.detection.DetectedEvent;
import io.github.audiomae.explore.ClassTimeline;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// The rows of the class strip, of which those that have room are visible. A click moves window and playback position.
final class TimelineRows extends CanvasPane {
    private final TimelineViewModel timeline;
    private final ObservableValue<TimeView> view;
    private final ObservableDoubleValue gutter;
    private final EventListViewModel events;
    private final ObservableValue<Boolean> dark;
    private final Messages messages;
    private final ClassNames names;
    private final DoubleProperty top = new SimpleDoubleProperty();
    private final Tooltip tip = new Tooltip();
    private List<Integer> classes = List.of();

    /// @param view the visible part of the recording
    /// @param gutter width of the names
    /// @param events a click on a detection selects it
    TimelineRows(
            TimelineViewModel timeline,
            ObservableValue<TimeView> view,
            ObservableDoubleValue gutter,
            EventListViewModel events,
            ObservableValue<Boolean> dark,
            Messages messages) {
        this.timeline = timeline;
        this.view = view;
        this.gutter = gutter;
        this.events = events;
        this.dark = dark;
        this.messages = messages;
        names = ClassNames.in(messages.locale());
        setId("timeline");
        getStyleClass().add("timeline-strip");
        setAccessibleRole(AccessibleRole.SLIDER);
        setFocusTraversable(true);
        redrawOn(
                timeline.timeline(),
                timeline.thresholds().settings(),
                events.all().events(),
                timeline.order(),
                timeline.pinned(),
                view,
                dark,
                top,
                gutter,
                events.current());
        setOnMousePressed(this::jump);
        setOnMouseMoved(this::explain);
        setOnKeyPressed(this::step);
        setOnScroll(this::scroll);
        Tooltip.install(this, tip);
    }

    /// Height of the rows above the visible ones, in pixels.
    DoubleProperty top() {
        return top;
    }

    /// Height of all rows, in pixels.
    double allRows() {
        return timeline.classes().size() * TimelineRenderer.ROW;
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        ClassTimeline now = timeline.timeline().get();
        classes = timeline.classes();
        double first = Math.clamp(top.get(), 0, Math.max(0, allRows() - height));
        TimelineRenderer renderer = new TimelineRenderer(
                g,
                width,
                gutter.get(),
                PlotColours.of(dark.getValue()),
                new ClassColours(dark.getValue(), now == null ? List.of() : now.labels()),
                view.getValue());
        for (int row = (int) (first / TimelineRenderer.ROW); row * TimelineRenderer.ROW - first < height; row++) {
            double y = row * TimelineRenderer.ROW - first;
            renderer.ground(y);
            if (now != null && row < classes.size()) {
                int index = classes.get(row);
                renderer.row(
                        now,
                        index,
                        name(now, index),
                        timeline.thresholds().of(now.labels().get(index)),
                        y);
                renderer.runs(
                        events.all().ofClass(index), index, y, events.current().get());
            }
        }
        String names = now == null
                ? ""
                : classes.stream().map(index -> name(now, index)).collect(Collectors.joining(", "));
        setAccessibleText(messages.text("timeline.spoken", names));
    }

    private void jump(MouseEvent event) {
        requestFocus();
        if (timeline.timeline().get() != null && event.getX() >= gutter.get()) {
            int row = row(event);
            double second = second(event);
            Optional<DetectedEvent> found =
                    row < classes.size() ? events.all().at(classes.get(row), second) : Optional.empty();
            found.ifPresentOrElse(events::choose, () -> timeline.jumpTo(second));
        }
    }

    private void step(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> timeline.step(-timeline.hopSeconds().get());
            case RIGHT -> timeline.step(timeline.hopSeconds().get());
            case UP -> scrollBy(-TimelineRenderer.ROW);
            case DOWN -> scrollBy(TimelineRenderer.ROW);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void scroll(ScrollEvent event) {
        scrollBy(-Math.signum(event.getDeltaY()) * TimelineRenderer.ROW);
        event.consume();
    }

    private void scrollBy(double pixels) {
        top.set(Math.clamp(top.get() + pixels, 0, Math.max(0, allRows() - getHeight())));
    }

    private void explain(MouseEvent event) {
        ClassTimeline now = timeline.timeline().get();
        int row = row(event);
        int window = now == null ? 0 : now.windowAt(second(event));
        if (now == null || row >= classes.size()) {
            tip.setText(messages.text("timeline.tip.empty"));
        } else if (event.getX() < gutter.get()) {
            int index = classes.get(row);
            String peak = messages.number(100.0 * now.highest(index, 0, now.seconds()), 0);
            tip.setText(messages.text("timeline.tip.name", fullName(now, index), peak));
        } else if (window >= now.known()) {
            tip.setText(messages.text("timeline.tip.empty"));
        } else {
            TimeSpan span = now.span(window);
            tip.setText(messages.text(
                    "timeline.tip",
                    fullName(now, classes.get(row)),
                    events.all().clock().text(span.startSeconds(), messages),
                    events.all().clock().text(span.endSeconds(), messages),
                    messages.number(100.0 * now.score(window, classes.get(row)), 0)));
        }
    }

    private String name(ClassTimeline now, int index) {
        return names.of(now.labels().get(index), now.labels());
    }

    private String fullName(ClassTimeline now, int index) {
        return names.withLabel(now.labels().get(index), now.labels());
    }

    private int row(MouseEvent event) {
        return (int) ((event.getY() + top.get()) / TimelineRenderer.ROW);
    }

    private double second(MouseEvent event) {
        double seconds = view.getValue().seconds(event.getX() - gutter.get(), getWidth() - gutter.get());
        return Math.max(0, seconds);
    }
}
