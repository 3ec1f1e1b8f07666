package io.github.audiomae.app.spectrogram;

import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.plot.ValueRange;
import io.github.audiomae.plot.ValueTicks;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.controlsfx.control.RangeSlider;

/// The colour range of all spectrograms with the same scale of levels: following the sound, or fixed by the user.
public final class RangeControl extends HBox {
    private static final double LEAST_DISTANCE = 10;
    private static final double WIDTH = 84;

    private final DisplayViewModel display;
    private final ObservableValue<LevelScale> kind;
    private final ObservableValue<ValueRange> range;
    private final RangeSlider slider = new RangeSlider(0, 1, 0, 1);
    private final ToggleButton auto;
    private final Label low = new Label();
    private final Label high = new Label();
    private boolean adopting;

    /// @param kind the scale of the levels whose range it is
    /// @param range the range shown now
    public RangeControl(
            DisplayViewModel display,
            ObservableValue<LevelScale> kind,
            ObservableValue<ValueRange> range,
            Messages messages) {
        this.display = display;
        this.kind = kind;
        this.range = range;
        getStyleClass().add("range-control");
        setAlignment(Pos.CENTER_LEFT);
        auto = new ToggleButton(messages.text("range.auto"));
        auto.setId("range-auto");
        Tips.put(auto, messages.text("range.auto.tip"));
        auto.setMinWidth(USE_PREF_SIZE);
        auto.setOnAction(pressed -> fix(!auto.isSelected()));
        slider.setId("range-slider");
        slider.setPrefWidth(WIDTH);
        slider.setMinWidth(WIDTH);
        Tips.put(slider, messages.text("range.tip"));
        slider.setAccessibleText(messages.text("range.tip"));
        slider.setAccessibleRole(AccessibleRole.SLIDER);
        slider.setBlockIncrement(1);
        slider.skinProperty().subscribe(made -> {
            nameThumb(".low-thumb", messages.text("range.low"));
            nameThumb(".high-thumb", messages.text("range.high"));
        });
        for (Label label : new Label[] {low, high}) {
            label.getStyleClass().add("muted-small");
            label.setMinWidth(USE_PREF_SIZE);
        }
        low.setPrefWidth(34);
        low.setAlignment(Pos.CENTER_RIGHT);
        high.setPrefWidth(46);
        getChildren().addAll(auto, low, slider, high);
        slider.lowValueProperty().addListener((property, old, now) -> adopt());
        slider.highValueProperty().addListener((property, old, now) -> adopt());
        kind.subscribe(now -> show());
        range.subscribe(now -> show());
        for (LevelScale each : LevelScale.values()) {
            display.fixedRange(each).addListener((property, old, now) -> show());
        }
    }

    /// The keyboard focus goes to the two ends, not to the slider.
    private void nameThumb(String selector, String words) {
        Node thumb = slider.lookup(selector);
        if (thumb != null) {
            thumb.setAccessibleRole(AccessibleRole.THUMB);
            thumb.setAccessibleText(words);
        }
    }

    private void show() {
        adopting = true;
        LevelScale scale = kind.getValue();
        ValueRange now = range.getValue();
        slider.setMin(Math.min(scale.least(), now.low()));
        slider.setMax(Math.max(scale.most(), now.high()));
        slider.setHighValue(now.high());
        slider.setLowValue(now.low());
        slider.setHighValue(now.high()); // again, since the low value may have limited it
        auto.setSelected(display.fixedRange(kind.getValue()).get() == null);
        low.setText(ValueTicks.label(now.low()));
        high.setText(ValueTicks.label(now.high()) + " dB");
        adopting = false;
    }

    private void adopt() {
        double from = Math.rint(slider.getLowValue());
        double to = Math.rint(slider.getHighValue());
        if (!adopting) {
            display.fixedRange(kind.getValue()).set(new ValueRange(Math.min(from, to - LEAST_DISTANCE), to));
        }
    }

    private void fix(boolean fixed) {
        display.fixedRange(kind.getValue()).set(fixed ? range.getValue() : null);
        show();
    }
}
