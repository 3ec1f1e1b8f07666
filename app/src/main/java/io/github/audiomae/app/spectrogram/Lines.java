package io.github.audiomae.app.spectrogram;

import javafx.scene.shape.Line;

/// Lines over pictures.
public final class Lines {
    private Lines() {}

    /// Moves a line so that it runs from one point to another, in pixels of its parent.
    public static void place(Line line, double startX, double startY, double endX, double endY) {
        line.setStartX(startX);
        line.setStartY(startY);
        line.setEndX(endX);
        line.setEndY(endY);
    }
}
