package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.spectrogram.PatchTint;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;

/// The meaning of the colours of patches: a strip between two numbers.
public final class TintLegend extends HBox {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 8;

    /// @param low the number at the dark end
    /// @param high the number at the bright end, with its unit
    public TintLegend(ObservableValue<String> low, ObservableValue<String> high) {
        getStyleClass().add("colour-legend");
        setAlignment(Pos.CENTER);
        WritableImage strip = new WritableImage(WIDTH, HEIGHT);
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                strip.getPixelWriter().setArgb(x, y, PatchTint.colour(x / (WIDTH - 1.0)));
            }
        }
        getChildren().addAll(number(low), new ImageView(strip), number(high));
    }

    private static Label number(ObservableValue<String> words) {
        Label label = new Label();
        label.textProperty().bind(words);
        label.getStyleClass().add("muted-small");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
