package io.github.audiomae.app.spectrogram;

import javafx.scene.canvas.GraphicsContext;

/// Stripes over areas without sound.
public final class Hatching {
    private static final double SPACING = 8;

    private Hatching() {}

    /// Covers everything to the right of `left`.
    ///
    /// @param left in pixels, 0 … `width`
    public static void draw(GraphicsContext g, double left, double width, double height, PlotColours colours) {
        g.save();
        g.beginPath();
        g.rect(left, 0, width - left, height);
        g.clip();
        g.setFill(colours.padding());
        g.fillRect(left, 0, width - left, height);
        g.setStroke(colours.hatch());
        g.setLineWidth(2.5);
        g.beginPath(); // one path: the software renderer takes the bounding box of every stroke anew
        for (double x = left - height - left % SPACING; x < width; x += SPACING) {
            g.moveTo(x, height);
            g.lineTo(x + height, 0);
        }
        g.stroke();
        g.restore();
    }
}
