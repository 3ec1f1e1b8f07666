package io.github.audiomae.app.timeline;

import io.github.audiomae.app.recording.TimeView;
import io.github.audiomae.app.spectrogram.Lines;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.audio.TimeSpan;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;

/// The moving lines over the rows of the class strip: the window and the playback position.
final class TimelineMarks extends Pane {
    private final TimelineViewModel timeline;
    private final ObservableValue<TimeView> view;
    private final ObservableValue<Number> position;
    private final ObservableDoubleValue gutter;
    private final Line start = new Line();
    private final Line end = new Line();
    private final Line playhead = new Line();

    /// @param position the playback position in seconds
    /// @param gutter width of the names
    TimelineMarks(
            TimelineViewModel timeline,
            ObservableValue<TimeView> view,
            ObservableValue<Number> position,
            ObservableDoubleValue gutter,
            ObservableValue<PlotColours> colours) {
        this.timeline = timeline;
        this.view = view;
        this.position = position;
        this.gutter = gutter;
        gutter.addListener((property, before, now) -> requestLayout());
        setMouseTransparent(true);
        playhead.setStrokeWidth(1.5);
        getChildren().addAll(start, end, playhead);
        getChildren().forEach(line -> line.setManaged(false));
        colours.subscribe(now -> {
            start.setStroke(now.accent());
            end.setStroke(now.accent());
            playhead.setStroke(now.accent().interpolate(Color.WHITE, 0.5));
        });
        view.subscribe((before, now) -> requestLayout());
        position.subscribe((before, now) -> requestLayout());
        timeline.windowStart().subscribe((before, now) -> requestLayout());
        timeline.timeline().subscribe((before, now) -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        TimeSpan window = timeline.window();
        place(start, window.startSeconds());
        place(end, window.endSeconds());
        place(playhead, position.getValue().doubleValue());
    }

    private void place(Line line, double second) {
        TimeView seen = view.getValue();
        line.setVisible(timeline.timeline().get() != null && seen.contains(second));
        double x = gutter.get() + Math.floor(seen.x(second, getWidth() - gutter.get())) + 0.5;
        Lines.place(line, x, 0, x, getHeight());
    }
}
