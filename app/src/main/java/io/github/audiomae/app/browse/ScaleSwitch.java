package io.github.audiomae.app.browse;

import io.github.audiomae.app.control.SegmentedSwitch;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.pyramid.FrequencyScale;

/// Chooses the frequency scale.
final class ScaleSwitch extends SegmentedSwitch<FrequencyScale> {
    ScaleSwitch(BrowseViewModel browse, Messages messages) {
        super(browse.band().map(band -> band.scale()), browse::useScale);
        for (FrequencyScale scale : FrequencyScale.values()) {
            add(scale, "scale-" + EnumWord.of(scale), messages.text(key(scale)), messages.text(tipKey(scale)));
        }
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
