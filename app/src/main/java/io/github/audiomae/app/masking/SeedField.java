package io.github.audiomae.app.masking;

import atlantafx.base.theme.Styles;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.Messages;
import java.util.OptionalLong;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/// The seed of a random mask, which can be typed; marked while it is no number.
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
        seed.textProperty()
                .subscribe(typed -> seed.pseudoClassStateChanged(
                        Styles.STATE_DANGER, number(typed).isEmpty()));
        seed.setOnAction(typed -> number(seed.getText()).ifPresent(masking::useSeed));
        Tips.put(seed, messages.text("mask.seed.tip"));
        seed.setAccessibleText(messages.text("mask.seed.tip"));
        getStyleClass().add("seed");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(label, seed);
    }

    /// The typed number; empty if the text is none.
    private static OptionalLong number(String typed) {
        try {
            return OptionalLong.of(Long.parseLong(typed.strip()));
        } catch (NumberFormatException notANumber) {
            return OptionalLong.empty();
        }
    }
}
