package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.spectrogram.PatchTint;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;

/// The meaning of the colours of the error per patch; visible while it is shown.
final class TintLegend extends HBox {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 8;

    TintLegend(PanesViewModel panes) {
        getStyleClass().add("colour-legend");
        setAlignment(Pos.CENTER);
        WritableImage strip = new WritableImage(WIDTH, HEIGHT);
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                strip.getPixelWriter().setArgb(x, y, PatchTint.colour(x / (WIDTH - 1.0)));
            }
        }
        Label low = new Label("0");
        Label high = new Label();
        high.textProperty().bind(panes.tintReach());
        for (Label label : new Label[] {low, high}) {
            label.getStyleClass().add("muted-small");
            label.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(low, new ImageView(strip), high);
        Shown.when(this, panes.arrangement().patchErrors());
    }
}
