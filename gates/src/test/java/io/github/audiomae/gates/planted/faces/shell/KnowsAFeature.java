package io.github.audiomae.gates.planted.faces.shell;

import io.github.audiomae.gates.planted.faces.panes.Pane;

/// Breaks a rule: the main window names a feature.
final class KnowsAFeature {
    Pane pane() {
        return new Pane();
    }
}
