package io.github.audiomae.gates.planted.faces.panes;

public record Pane() {}
