package io.github.audiomae.app.masking;

import atlantafx.base.controls.ProgressSliderSkin;
import atlantafx.base.theme.Styles;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.text.Messages;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A slider from 0 to 95 % with its value beside it. A drag is one undo step.
final class PercentSlider extends HBox {
    private final StringProperty title = new SimpleStringProperty("");
    private final Slider slider = new Slider(0, MaskState.MAX_PERCENT, 0);

    PercentSlider(MaskingViewModel masking, IntConsumer change, ToIntFunction<MaskState> value, Messages messages) {
        getStyleClass().add("percent-slider");
        setAlignment(Pos.CENTER_LEFT);
        slider.setBlockIncrement(5);
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.getStyleClass().add(Styles.SMALL);
        slider.accessibleTextProperty().bind(accessibleTextProperty());
        Label label = new Label();
        label.getStyleClass().add("percent");
        label.setMinWidth(USE_PREF_SIZE);
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.text(
                                "unit.percent", value.applyAsInt(masking.state().get())),
                        masking.state()));
        masking.state().subscribe(now -> slider.setValue(value.applyAsInt(now)));
        slider.valueProperty().addListener((property, old, now) -> {
            int percent = (int) Math.round(now.doubleValue());
            if (percent != value.applyAsInt(masking.state().get())) {
                change.accept(percent);
            }
        });
        slider.setOnMousePressed(pressed -> masking.beginGesture());
        slider.setOnMouseReleased(released -> masking.endGesture());
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.setMinWidth(48);
        Label name = new Label();
        name.getStyleClass().add("muted");
        name.setMinWidth(USE_PREF_SIZE);
        name.textProperty().bind(title);
        Shown.when(name, title.isNotEmpty());
        getChildren().addAll(name, slider, label);
    }

    /// A short word before the slider; empty for none.
    StringProperty title() {
        return title;
    }
}
