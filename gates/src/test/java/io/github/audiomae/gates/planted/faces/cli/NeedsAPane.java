package io.github.audiomae.gates.planted.faces.cli;

import io.github.audiomae.gates.planted.faces.panes.Pane;

public record NeedsAPane(Pane pane) {}
