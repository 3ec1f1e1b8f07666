package io.github.audiomae.app.centroid;

import io.github.audiomae.app.text.Messages;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// The centroid; a click changes its unit.
final class CentroidView extends VBox {
    CentroidView(CentroidViewModel model, Messages messages) {
        getStyleClass().add("section");
        Button value = new Button();
        value.setId("centroid-unit");
        value.setTooltip(new Tooltip(messages.text("centroid.tip")));
        value.textProperty()
                .bind(Bindings.createStringBinding(() -> words(model, messages), model.centroid(), model.inMelBins()));
        getChildren().add(value);
    }

    private static String words(CentroidViewModel model, Messages messages) {
        SpectralCentroid now = model.centroid().get();
        if (now == null) {
            return messages.text("centroid.none");
        }
        return model.inMelBins().get()
                ? messages.text("centroid.mel-bin", messages.number(now.melBin(), 1))
                : messages.text("centroid.hertz", messages.number(now.hertz(), 0));
    }
}
