package io.github.audiomae.app.spectrogram;

import io.github.audiomae.app.control.CanvasPane;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.plot.ClockTicks;
import io.github.audiomae.plot.Tick;
import io.github.audiomae.plot.TimeTicks;
import io.github.audiomae.timestamp.RecordingStart;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// Times below a picture, at round values.
public class TimeRuler extends CanvasPane {
    private static final double HEIGHT = 22;
    private static final double TICK = 4;
    private static final double HANDLE = 6;

    /// Width of most letters of a label.
    private static final double LETTER = 6.5;

    private static final double SPACING = 62;

    /// Times of day are longer, and the first one of a day has its date.
    private static final double CLOCK_SPACING = 100;

    private final DoubleProperty fromSeconds = new SimpleDoubleProperty();
    private final DoubleProperty toSeconds = new SimpleDoubleProperty(1);
    private final ObjectProperty<PlotColours> colours = new SimpleObjectProperty<>(PlotColours.DARK);
    private final ObjectProperty<@Nullable TimeSpan> marked = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable RecordingStart> clock = new SimpleObjectProperty<>();
    private final BooleanProperty handles = new SimpleBooleanProperty();
    private final Locale locale;

    /// @param locale the locale for numbers
    public TimeRuler(Locale locale) {
        this.locale = locale;
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        redrawOn(fromSeconds, toSeconds, colours, marked, handles, clock);
    }

    /// Seconds at the left end.
    public final DoubleProperty fromSeconds() {
        return fromSeconds;
    }

    /// Seconds at the right end.
    public final DoubleProperty toSeconds() {
        return toSeconds;
    }

    /// The span with a bracket; null for none.
    public final ObjectProperty<@Nullable TimeSpan> marked() {
        return marked;
    }

    /// Whether the ends of the bracket look as if they could be dragged.
    public final BooleanProperty handles() {
        return handles;
    }

    /// When the recording began, to show times of day; null for positions.
    public final ObjectProperty<@Nullable RecordingStart> clock() {
        return clock;
    }

    public final ObjectProperty<PlotColours> colours() {
        return colours;
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        if (!(toSeconds.get() > fromSeconds.get())) {
            return;
        }
        g.setFont(Font.font(11));
        g.setTextBaseline(VPos.TOP);
        double free = 0;
        for (Tick tick : ticks(width)) {
            double x = Math.floor(tick.pixel()) + 0.5;
            g.setStroke(colours.get().tick());
            g.strokeLine(x, 0, x, TICK);
            double wide = tick.label().length() * LETTER;
            double left = Math.clamp(x - wide / 2, 0, Math.max(0, width - wide)); // labels at both ends stay inside
            if (left >= free) {
                g.setFill(colours.get().label());
                g.setTextAlign(alignment(x, wide));
                g.fillText(tick.label(), x, TICK + 2);
                free = left + wide;
            }
        }
        bracket(g, width);
    }

    private void bracket(GraphicsContext g, double width) {
        TimeSpan span = marked.get();
        if (span == null) {
            return;
        }
        double seconds = toSeconds.get() - fromSeconds.get();
        double left = (span.startSeconds() - fromSeconds.get()) / seconds * width;
        double right = (span.endSeconds() - fromSeconds.get()) / seconds * width;
        g.setStroke(colours.get().accent());
        g.setLineWidth(2);
        g.strokeLine(Math.max(0, left), 1, Math.min(width, right), 1);
        g.strokeLine(left, 1, left, TICK + 2);
        g.strokeLine(right, 1, right, TICK + 2);
        g.setLineWidth(1);
        if (handles.get()) {
            g.setFill(colours.get().accent());
            for (double end : new double[] {left, right}) {
                g.fillRoundRect(end - HANDLE / 2, 0, HANDLE, TICK + HANDLE, 3, 3);
            }
        }
    }

    private List<Tick> ticks(double width) {
        RecordingStart start = clock.get();
        return start == null
                ? TimeTicks.of(fromSeconds.get(), toSeconds.get(), width, SPACING, locale)
                : ClockTicks.of(start, fromSeconds.get(), toSeconds.get(), width, CLOCK_SPACING);
    }

    private TextAlignment alignment(double x, double wide) {
        if (x < wide / 2) {
            return TextAlignment.LEFT;
        }
        return x > getWidth() - wide / 2 ? TextAlignment.RIGHT : TextAlignment.CENTER;
    }
}
