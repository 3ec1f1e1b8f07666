package io.github.audiomae.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/// A picture for a page: opaque, on white. Drawing needs neither a screen nor installed fonts and gives the same pixels
/// on every machine.
public interface Figure {
    /// Width of every figure in pixels.
    int WIDTH = 2420;

    /// Its height at a width of [#WIDTH], in pixels.
    int height();

    /// Draws the figure, [#WIDTH] wide and [#height()] high.
    void draw(Graphics2D g);

    /// Draws the figure larger or smaller: opaque RGB, [#WIDTH] × `scale` pixels wide.
    ///
    /// @param scale greater than 0
    default BufferedImage draw(double scale) {
        BufferedImage image = new BufferedImage(
                (int) Math.round(WIDTH * scale), (int) Math.round(height() * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.scale(scale, scale);
            draw(g);
        } finally {
            g.dispose();
        }
        return image;
    }
}
