package io.github.audiomae.figure;

import io.github.audiomae.plot.ColourScale;
import io.github.audiomae.plot.Tick;
import io.github.audiomae.plot.ValueTicks;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/// The bar beside a panel that shows which colour stands for which value.
///
/// @param scale the values and their colours, from the bottom up
record ColourBar(ColourScale scale) {
    private static final int WIDTH = 26;
    private static final int TICK = 9;
    private static final int SPACING = 48;

    /// Draws the bar as high as a panel, its left edge at `x`.
    void draw(Graphics2D g, Axes axes, int x, int y) {
        BufferedImage strip = new BufferedImage(WIDTH, Panel.HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < Panel.HEIGHT; row++) {
            for (int column = 0; column < WIDTH; column++) {
                strip.setRGB(column, row, scale.ramp().argb(1 - (row + 0.5) / Panel.HEIGHT));
            }
        }
        g.drawImage(strip, x, y, WIDTH, Panel.HEIGHT, null);
        axes.frame(x, y, WIDTH, Panel.HEIGHT);
        for (Tick tick : ValueTicks.of(scale.range(), Panel.HEIGHT, SPACING)) {
            double tickY = y + tick.pixel();
            axes.tick(x + WIDTH + 1.5, tickY, x + WIDTH + 1.5 + TICK, tickY);
            axes.number(tick.label() + " " + scale.scale().unit(), x + WIDTH + TICK + 10, tickY + 8, 0);
        }
    }
}
