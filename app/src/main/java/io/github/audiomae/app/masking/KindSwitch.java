package io.github.audiomae.app.masking;

import io.github.audiomae.app.control.SegmentedSwitch;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.files.EnumWord;

/// One button per kind of mask; exactly one is pressed.
final class KindSwitch extends SegmentedSwitch<MaskKind> {
    KindSwitch(MaskingViewModel masking, Messages messages) {
        super(masking.state().map(MaskState::kind), masking::choose);
        getStyleClass().add("kind-switch");
        for (MaskKind kind : MaskKind.values()) {
            add(kind, "kind-" + EnumWord.of(kind), messages.text(titleKey(kind)), messages.text(tipKey(kind)));
        }
    }

    static String titleKey(MaskKind kind) {
        return switch (kind) {
            case RANDOM -> "mask.kind.random";
            case TIME -> "mask.kind.time";
            case FREQUENCY -> "mask.kind.frequency";
            case TIME_FREQUENCY -> "mask.kind.time-frequency";
            case PAINTED -> "mask.kind.painted";
        };
    }

    static String tipKey(MaskKind kind) {
        return switch (kind) {
            case RANDOM -> "mask.kind.random.tip";
            case TIME -> "mask.kind.time.tip";
            case FREQUENCY -> "mask.kind.frequency.tip";
            case TIME_FREQUENCY -> "mask.kind.time-frequency.tip";
            case PAINTED -> "mask.kind.painted.tip";
        };
    }
}
