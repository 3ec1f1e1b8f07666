package io.github.audiomae.app.sweep;

import io.github.audiomae.sweep.SweepKind;
import javafx.scene.paint.Color;

/// The colours of the kinds of masks in the chart: blue, amber and green, each dark enough on white and bright enough
/// on black.
final class KindColours {
    private KindColours() {}

    static Color of(SweepKind kind, boolean dark) {
        return switch (kind) {
            case RANDOM -> Color.web(dark ? "#7aa2f7" : "#2f5fd0");
            case TIME -> Color.web(dark ? "#e0a34a" : "#a86400");
            case FREQUENCY -> Color.web(dark ? "#5ec28f" : "#0f7a4d");
        };
    }
}
