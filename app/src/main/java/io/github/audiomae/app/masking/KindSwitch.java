package io.github.audiomae.app.masking;

import io.github.audiomae.app.text.Messages;
import io.github.audiomae.files.Word;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.SegmentedButton;

/// One button per kind of mask, exactly one of them pressed.
final class KindSwitch extends SegmentedButton {
    KindSwitch(MaskingViewModel masking, Messages messages) {
        getStyleClass().add("kind-switch");
        ToggleGroup group = new ToggleGroup();
        setToggleGroup(group);
        for (MaskKind kind : MaskKind.values()) {
            ToggleButton button = new ToggleButton(messages.text(titleKey(kind)));
            button.setMinWidth(USE_PREF_SIZE);
            button.setId("kind-" + Word.of(kind));
            button.setTooltip(new Tooltip(messages.text(tipKey(kind))));
            button.setOnAction(pressed -> {
                masking.choose(kind);
                button.setSelected(true); // pressing it again must not release it
            });
            masking.state().subscribe(now -> button.setSelected(now.kind() == kind));
            getButtons().add(button);
        }
    }

    private static String titleKey(MaskKind kind) {
        return switch (kind) {
            case RANDOM -> "mask.kind.random";
            case TIME -> "mask.kind.time";
            case FREQUENCY -> "mask.kind.frequency";
            case TIME_FREQUENCY -> "mask.kind.time-frequency";
            case PAINTED -> "mask.kind.painted";
        };
    }

    private static String tipKey(MaskKind kind) {
        return switch (kind) {
            case RANDOM -> "mask.kind.random.tip";
            case TIME -> "mask.kind.time.tip";
            case FREQUENCY -> "mask.kind.frequency.tip";
            case TIME_FREQUENCY -> "mask.kind.time-frequency.tip";
            case PAINTED -> "mask.kind.painted.tip";
        };
    }
}
