package io.github.audiomae.app.browse;

import io.github.audiomae.app.text.Messages;
import io.github.audiomae.files.Word;
import io.github.audiomae.pyramid.FrequencyScale;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.SegmentedButton;

/// Chooses the frequency scale.
final class ScaleSwitch extends SegmentedButton {
    ScaleSwitch(BrowseViewModel browse, Messages messages) {
        for (FrequencyScale scale : FrequencyScale.values()) {
            ToggleButton button = new ToggleButton(messages.text(key(scale)));
            button.setId("scale-" + Word.of(scale));
            button.setMinWidth(USE_PREF_SIZE);
            button.setTooltip(new Tooltip(messages.text(tipKey(scale))));
            button.setOnAction(pressed -> {
                browse.useScale(scale);
                button.setSelected(true); // pressing it again must not release it
            });
            browse.band().subscribe(now -> button.setSelected(now.scale() == scale));
            getButtons().add(button);
        }
        setMinWidth(USE_PREF_SIZE);
    }

    private static String key(FrequencyScale scale) {
        return switch (scale) {
            case MEL -> "browse.scale.mel";
            case LINEAR -> "browse.scale.linear";
            case LOGARITHMIC -> "browse.scale.logarithmic";
        };
    }

    private static String tipKey(FrequencyScale scale) {
        return switch (scale) {
            case MEL -> "browse.scale.mel.tip";
            case LINEAR -> "browse.scale.linear.tip";
            case LOGARITHMIC -> "browse.scale.logarithmic.tip";
        };
    }
}
