package io.github.audiomae.app.catalogue;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ObjectProperty;

/// The windows of a new collection and the hop between their starts, in seconds: the hop follows the window, until it
/// is set otherwise.
final class WindowSteps {
    private final DoubleBinding leftOut;
    private boolean following = true;
    private boolean setting;

    /// @param window its length; not null
    /// @param hop not null
    WindowSteps(ObjectProperty<Double> window, ObjectProperty<Double> hop) {
        window.subscribe((before, now) -> {
            if (following) {
                setting = true;
                hop.set(now);
                setting = false;
            }
        });
        hop.subscribe((before, now) -> {
            if (!setting) {
                following = now.equals(window.get());
            }
        });
        leftOut = Bindings.createDoubleBinding(() -> Math.max(0, 1 - window.get() / hop.get()), window, hop);
    }

    /// The share of a sound that lies between the windows, 0 … 1.
    DoubleBinding leftOut() {
        return leftOut;
    }
}
