package io.github.audiomae.app.reconstruction;

import io.github.audiomae.plot.ColourScale;
import io.github.audiomae.plot.ReconstructionColours;
import io.github.audiomae.plot.ValueTicks;
import java.util.function.DoubleFunction;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;

/// The meaning of colours: a strip of the colour map between two numbers.
public final class ColourLegend extends HBox {
    private static final int WIDTH = 96;
    private static final int HEIGHT = 8;

    private final DoubleFunction<String> number;
    private final WritableImage strip = new WritableImage(WIDTH, HEIGHT);
    private final Label low = new Label();
    private final Label high = new Label();

    private ColourLegend(ObservableValue<ColourScale> scale, DoubleFunction<String> number) {
        this.number = number;
        getStyleClass().add("colour-legend");
        setAlignment(Pos.CENTER);
        low.getStyleClass().add("muted-small");
        high.getStyleClass().add("muted-small");
        low.setMinWidth(USE_PREF_SIZE);
        high.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(low, new ImageView(strip), high);
        scale.subscribe(this::draw);
    }

    /// The legend of a scale, without signs.
    public static ColourLegend of(ObservableValue<ColourScale> scale) {
        return new ColourLegend(scale, ValueTicks::label);
    }

    /// The legend for values.
    static ColourLegend ofValues(ObservableValue<ReconstructionColours> colours) {
        return new ColourLegend(colours.map(ReconstructionColours::values), ValueTicks::label);
    }

    /// The legend for differences, with a sign.
    static ColourLegend ofDifferences(ObservableValue<ReconstructionColours> colours) {
        return new ColourLegend(colours.map(ReconstructionColours::differences), ValueTicks::differenceLabel);
    }

    private void draw(ColourScale now) {
        for (int x = 0; x < WIDTH; x++) {
            int argb = now.ramp().argb(x / (WIDTH - 1.0));
            for (int y = 0; y < HEIGHT; y++) {
                strip.getPixelWriter().setArgb(x, y, argb);
            }
        }
        low.setText(number.apply(now.range().low()));
        high.setText(number.apply(now.range().high()) + " " + now.scale().unit());
    }
}
