package io.github.audiomae.app.timeline;

import io.github.audiomae.app.control.Edge;
import io.github.audiomae.app.feature.Room;
import io.github.audiomae.app.text.Messages;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The class strip: rows with a scroll bar, and the edge below by which their height is dragged.
final class TimelineStrip extends VBox {
    private static final double LEAST = 3 * TimelineRenderer.ROW;
    private static final double MOST_SHARE = 0.4;
    private static final double USUAL_SHARE = 0.09;
    private static final double BAR = 8;

    private final TimelineViewModel timeline;
    private final TimelineRows rows;
    private final ObservableValue<Room> room;

    /// @param gutter width of the names
    TimelineStrip(
            TimelineViewModel timeline,
            TimelineRows rows,
            Node marks,
            ObservableValue<Number> gutter,
            ObservableValue<Room> room,
            Messages messages) {
        this.timeline = timeline;
        this.room = room;
        this.rows = rows;
        rows.addLayer(marks);
        StackPane body = new StackPane(rows, scrollBar(gutter));
        StackPane.setAlignment(body.getChildren().getLast(), Pos.CENTER_LEFT);
        DoubleBinding height = Bindings.createDoubleBinding(this::height, timeline.stripHeight(), room);
        body.minHeightProperty().bind(height);
        body.prefHeightProperty().bind(height);
        body.maxHeightProperty().bind(height);
        getChildren().addAll(body, edge(messages));
    }

    /// As high as it was dragged, or as the height of the main window suggests; whole rows, at most 40 % of it.
    private double height() {
        double window = room.getValue().height();
        double wanted =
                timeline.stripHeight().get() > 0 ? timeline.stripHeight().get() : USUAL_SHARE * window;
        double height = Math.clamp(wanted, LEAST, Math.max(LEAST, MOST_SHARE * window));
        return Math.round(height / TimelineRenderer.ROW) * TimelineRenderer.ROW;
    }

    /// In the gutter, where it covers no scores.
    private ScrollBar scrollBar(ObservableValue<Number> gutter) {
        ScrollBar bar = new ScrollBar();
        bar.setId("timeline-scroll");
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.setMinWidth(BAR);
        bar.setPrefWidth(BAR);
        bar.setMaxWidth(BAR);
        bar.translateXProperty().bind(gutter.map(width -> width.doubleValue() - BAR - 2));
        bar.setUnitIncrement(TimelineRenderer.ROW);
        var shown = rows.heightProperty();
        DoubleBinding most = Bindings.createDoubleBinding(
                () -> Math.max(0, rows.allRows() - shown.get()),
                shown,
                timeline.timeline(),
                timeline.thresholds().settings(),
                timeline.pinned());
        bar.maxProperty().bind(most);
        most.subscribe(limit -> rows.top().set(Math.min(rows.top().get(), limit.doubleValue())));
        bar.visibleAmountProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> most.get() * shown.get() / Math.max(1, most.get() + shown.get()), most, shown));
        bar.visibleProperty().bind(most.greaterThan(0));
        bar.valueProperty().bindBidirectional(rows.top());
        return bar;
    }

    private Node edge(Messages messages) {
        return new Edge(
                "timeline-edge",
                Orientation.HORIZONTAL,
                false,
                this::height,
                height -> timeline.stripHeight().set(height <= 0 ? 0 : Math.max(LEAST, height)),
                messages.text("timeline.edge"));
    }
}
