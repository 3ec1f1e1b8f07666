package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.spectrogram.DecibelRange;
import io.github.audiomae.app.spectrogram.DecibelScale;
import io.github.audiomae.app.spectrogram.PictureMaker;
import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.features.Normalization;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;

/// What the colours mean: a strip of them between two numbers of decibels.
final class ColourLegend extends HBox {
    private static final int WIDTH = 96;
    private static final int HEIGHT = 8;

    private final boolean differences;
    private final ObjectProperty<PictureMaker> maker = new SimpleObjectProperty<>(
            new PictureMaker(new DecibelScale(Normalization.AUDIOSET), DecibelRange.DEFAULT, ColourMap.MAGMA, true));
    private final WritableImage strip = new WritableImage(WIDTH, HEIGHT);
    private final Label low = new Label();
    private final Label high = new Label();

    /// @param differences whether differences are explained, or levels
    ColourLegend(boolean differences) {
        this.differences = differences;
        getStyleClass().add("colour-legend");
        setAlignment(Pos.CENTER);
        low.getStyleClass().add("muted-small");
        high.getStyleClass().add("muted-small");
        low.setMinWidth(USE_PREF_SIZE);
        high.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(low, new ImageView(strip), high);
        maker.subscribe(this::draw);
    }

    ObjectProperty<PictureMaker> maker() {
        return maker;
    }

    private void draw(PictureMaker now) {
        double reach = PictureMaker.FULL_DIFFERENCE_DB;
        double from = differences ? -reach : now.range().low();
        double to = differences ? reach : now.range().high();
        for (int x = 0; x < WIDTH; x++) {
            double unit = x / (WIDTH - 1.0);
            int argb = differences
                    ? now.differenceColour(from + unit * (to - from))
                    : now.map().argb(unit);
            for (int y = 0; y < HEIGHT; y++) {
                strip.getPixelWriter().setArgb(x, y, argb);
            }
        }
        low.setText(number(from));
        high.setText(number(to) + " dB");
    }

    private String number(double decibels) {
        String format = differences ? "%+.0f" : "%.0f";
        return String.format(Locale.ROOT, format, decibels).replace('-', '−');
    }
}
