package io.github.audiomae.app.embedding;

import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.explore.Classification;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The embedding of the window as a plot, and the button for exporting embeddings.
final class EmbeddingView extends VBox {
    /// @param heard the classification of the whole window, whose embedding is drawn
    /// @param undescribed whether the chosen model gives no embedding to draw, because it does not classify
    /// @param export opens the export
    EmbeddingView(
            ObservableValue<@Nullable Classification> heard,
            ObservableValue<Boolean> dark,
            ObservableValue<Boolean> undescribed,
            ObservableValue<Boolean> ready,
            Runnable export,
            Messages messages) {
        getStyleClass().addAll("section", "embedding");
        Label about = new Label();
        about.getStyleClass().add("muted-small");
        Tips.put(about, messages.text("embedding.tip"));
        ObservableValue<String> undrawn = undescribed.map(cannot -> cannot ? messages.text("embedding.undrawn") : "");
        about.textProperty()
                .bind(heard.map(known -> messages.text("embedding.about", known.embedding().length))
                        .orElse("")
                        .flatMap(known -> known.isEmpty() ? undrawn : new SimpleStringProperty(known)));
        VectorPlot plot = new VectorPlot();
        plot.colours().bind(dark.map(PlotColours::of));
        plot.values().bind(heard.map(Classification::embedding));
        plot.setAccessibleText(messages.text("embedding.plot"));
        Button button = new Button(messages.text("embedding.export"), new FontIcon(Material2OutlinedMZ.SAVE_ALT));
        button.setId("export");
        button.getStyleClass().add("accent");
        button.setDefaultButton(false);
        button.setMaxWidth(Double.MAX_VALUE);
        Tips.put(button, messages.text("embedding.export.tip"));
        button.disableProperty().bind(ready.map(can -> !can));
        button.setOnAction(pressed -> export.run());
        getChildren().addAll(about, plot, button);
    }
}
