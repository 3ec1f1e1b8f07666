package io.github.audiomae.app.masking;

import io.github.audiomae.app.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// The seed of a random mask, which can be typed.
final class SeedField extends HBox {
    SeedField(String id, MaskingViewModel masking, Messages messages) {
        TextField seed = new TextField();
        Label label = new Label(messages.text("mask.seed"));
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(seed);
        seed.setId(id);
        seed.setPrefColumnCount(4);
        seed.setMinWidth(52);
        masking.state().subscribe(now -> seed.setText(Long.toString(now.seed())));
        seed.setOnAction(typed ->
                masking.useSeed(readSeed(seed.getText(), masking.state().get().seed())));
        seed.setTooltip(new Tooltip(messages.text("mask.seed.tip")));
        seed.setAccessibleText(messages.text("mask.seed.tip"));
        getStyleClass().add("seed");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(label, seed);
    }

    /// The typed number, or `before` if the text is not a number.
    private static long readSeed(String typed, long before) {
        try {
            return Long.parseLong(typed.strip());
        } catch (NumberFormatException notANumber) {
            return before;
        }
    }
}
