package io.github.audiomae.app.recording;

import io.github.audiomae.app.control.SegmentedSwitch;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.pyramid.FrequencyScale;

/// Chooses the frequency scale.
final class ScaleSwitch extends SegmentedSwitch<FrequencyScale> {
    ScaleSwitch(RecordingViewModel model, Messages messages) {
        super(model.band().map(band -> band.scale()), model::useScale);
        for (FrequencyScale scale : FrequencyScale.values()) {
            add(scale, "scale-" + EnumWord.of(scale), messages.text(key(scale)), messages.text(tipKey(scale)));
        }
    }

    private static String key(FrequencyScale scale) {
        return switch (scale) {
            case MEL -> "recording.scale.mel";
            case LINEAR -> "recording.scale.linear";
            case LOGARITHMIC -> "recording.scale.logarithmic";
        };
    }

    private static String tipKey(FrequencyScale scale) {
        return switch (scale) {
            case MEL -> "recording.scale.mel.tip";
            case LINEAR -> "recording.scale.linear.tip";
            case LOGARITHMIC -> "recording.scale.logarithmic.tip";
        };
    }
}
