package io.github.audiomae.app.detection;

import atlantafx.base.controls.ProgressSliderSkin;
import atlantafx.base.theme.Styles;
import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.Messages;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// The threshold of one class, or of all, and the gap across which detections are joined.
final class ThresholdRows extends VBox {
    private static final double NAME = 84;
    private static final double VALUE = 38;
    private static final double GAP_STEP = 0.5;

    private final ThresholdsViewModel thresholds;
    private final ReadOnlyObjectProperty<@Nullable String> label;
    private final EventWords words;
    private final Messages messages;
    private final Slider threshold = new Slider(0.01, 0.99, 0.3);
    private boolean following;

    /// @param label the class whose threshold is changed; null for that of all classes
    ThresholdRows(
            ThresholdsViewModel thresholds,
            ReadOnlyObjectProperty<@Nullable String> label,
            EventWords words,
            Messages messages) {
        this.thresholds = thresholds;
        this.label = label;
        this.words = words;
        this.messages = messages;
        getStyleClass().add("event-filter");
        getChildren().addAll(thresholdRow(), gapRow());
        thresholds.settings().subscribe(this::follow);
        label.subscribe(this::follow);
    }

    private Node thresholdRow() {
        Label name = name("detections.threshold.tip");
        name.textProperty()
                .bind(label.map(words::name)
                        .map(one -> messages.text("detections.threshold.class", one))
                        .orElse(messages.text("detections.threshold")));
        threshold.setId("event-threshold");
        threshold.setBlockIncrement(0.05);
        threshold.accessibleTextProperty().bind(name.textProperty());
        threshold.valueProperty().subscribe(value -> change(value.doubleValue()));
        Label value = value();
        value.textProperty().bind(threshold.valueProperty().map(score -> words.percent(score.doubleValue())));
        IconButton reset = IconButton.small(
                "event-threshold-reset", Material2OutlinedAL.CLOSE, messages.text("detections.threshold.reset"), () -> {
                    String of = label.get();
                    if (of == null) {
                        thresholds.removeAll();
                    } else {
                        thresholds.remove(of);
                    }
                });
        reset.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> label.get() == null
                                ? !thresholds.own().get().isEmpty()
                                : thresholds.own().get().containsKey(label.get()),
                        label,
                        thresholds.own()));
        return row(name, threshold, value, reset);
    }

    private Node gapRow() {
        Label name = name("detections.gap.tip");
        name.setText(messages.text("detections.gap"));
        Slider gap = new Slider(0, ThresholdsViewModel.MOST_GAP, 0);
        gap.setId("event-gap");
        gap.setBlockIncrement(GAP_STEP);
        gap.setMajorTickUnit(GAP_STEP);
        gap.setMinorTickCount(0);
        gap.setSnapToTicks(true);
        gap.setAccessibleText(messages.text("detections.gap.tip"));
        gap.valueProperty().bindBidirectional(thresholds.gapSeconds());
        Label value = value();
        value.textProperty()
                .bind(gap.valueProperty()
                        .map(seconds -> messages.text("unit.seconds", messages.number(seconds.doubleValue(), 1))));
        HBox space = new HBox();
        space.setMinWidth(20);
        return row(name, gap, value, space);
    }

    private Label name(String tip) {
        Label name = new Label();
        name.getStyleClass().add("muted-small");
        name.setMinWidth(NAME);
        name.setPrefWidth(NAME);
        Tips.put(name, messages.text(tip));
        return name;
    }

    private static Label value() {
        Label value = new Label();
        value.getStyleClass().add("muted-small");
        value.setMinWidth(VALUE);
        value.setAlignment(Pos.CENTER_RIGHT);
        return value;
    }

    private static Node row(Label name, Slider slider, Label value, Node last) {
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.getStyleClass().add(Styles.SMALL);
        slider.setMinWidth(40);
        slider.setPrefWidth(80);
        HBox row = new HBox(name, slider, value, last);
        row.getStyleClass().add("event-filter-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void follow() {
        following = true;
        String of = label.get();
        threshold.setValue(of == null ? thresholds.general().get() : thresholds.of(of));
        following = false;
    }

    private void change(double value) {
        if (following) {
            return;
        }
        String of = label.get();
        if (of == null) {
            thresholds.general().set(value);
        } else {
            thresholds.set(of, value);
        }
    }
}
