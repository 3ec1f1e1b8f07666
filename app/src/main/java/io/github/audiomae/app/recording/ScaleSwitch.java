package io.github.audiomae.app.recording;

import io.github.audiomae.app.control.SegmentedSwitch;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.files.EnumWord;

/// Chooses the frequency scale.
final class ScaleSwitch extends SegmentedSwitch<RecordingScale> {
    ScaleSwitch(SpectrogramSettings settings, Messages messages) {
        super(settings.scale(), settings.scale()::set);
        for (RecordingScale scale : RecordingScale.values()) {
            add(scale, "scale-" + EnumWord.of(scale), messages.text(key(scale)), messages.text(tipKey(scale)));
        }
    }

    private static String key(RecordingScale scale) {
        return switch (scale) {
            case MODEL -> "recording.scale.model";
            case MEL -> "recording.scale.mel";
            case LINEAR -> "recording.scale.linear";
            case LOGARITHMIC -> "recording.scale.logarithmic";
        };
    }

    private static String tipKey(RecordingScale scale) {
        return switch (scale) {
            case MODEL -> "recording.scale.model.tip";
            case MEL -> "recording.scale.mel.tip";
            case LINEAR -> "recording.scale.linear.tip";
            case LOGARITHMIC -> "recording.scale.logarithmic.tip";
        };
    }
}
