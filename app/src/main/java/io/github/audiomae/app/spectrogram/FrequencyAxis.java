package io.github.audiomae.app.spectrogram;

import io.github.audiomae.app.control.CanvasPane;
import io.github.audiomae.features.MelAxis;
import io.github.audiomae.plot.FrequencyTicks;
import io.github.audiomae.plot.Tick;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Frequencies in hertz beside a pane; on the mel axis of the model, unless set otherwise.
public final class FrequencyAxis extends CanvasPane {
    /// Width of the longest label.
    public static final double WIDTH = 40;

    /// As many ticks as there is room for.
    public interface Ticks {
        /// @param height pixels from the highest frequency to the lowest
        /// @param spacing least distance of two ticks in pixels
        /// @param locale of the numbers
        List<Tick> of(double height, double spacing, Locale locale);
    }

    private static final double TICK = 4;
    private static final double SPACING = 15;

    private final ObjectProperty<PlotColours> colours = new SimpleObjectProperty<>(PlotColours.DARK);
    private final ObjectProperty<Ticks> ticks = new SimpleObjectProperty<>(of(MelAxis.SHOWN));
    private final Locale locale;

    /// @param locale the locale for numbers
    public FrequencyAxis(Locale locale) {
        this.locale = locale;
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        redrawOn(colours, ticks);
    }

    /// The ticks of a model's mel bins.
    public static Ticks of(MelAxis axis) {
        return (height, spacing, locale) -> FrequencyTicks.of(axis, height, spacing, locale);
    }

    /// Where which frequencies are.
    public ObjectProperty<Ticks> ticks() {
        return ticks;
    }

    public ObjectProperty<PlotColours> colours() {
        return colours;
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        g.setFont(Font.font(11));
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        for (Tick tick : ticks.get().of(height, SPACING, locale)) {
            double y = Math.floor(tick.pixel()) + 0.5;
            g.setStroke(colours.get().tick());
            g.strokeLine(width - TICK, y, width, y);
            g.setFill(colours.get().label());
            g.fillText(tick.label(), width - TICK - 4, y);
        }
    }
}
