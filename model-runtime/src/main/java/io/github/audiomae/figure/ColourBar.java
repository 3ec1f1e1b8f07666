package io.github.audiomae.figure;

import io.github.audiomae.colour.ColourMap;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/// The scale beside a panel: what each colour stands for.
///
/// @param colours from the bottom up
/// @param range values of its ends
/// @param unit after each number
record ColourBar(ColourMap colours, ValueRange range, String unit) {
    private static final int WIDTH = 26;
    private static final int TICK = 9;
    private static final int MOST_TICKS = 8;

    /// Draws it as high as a panel, its left edge at `x`.
    void draw(Graphics2D g, Axes axes, int x, int y) {
        BufferedImage strip = new BufferedImage(WIDTH, Panel.HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < Panel.HEIGHT; row++) {
            for (int column = 0; column < WIDTH; column++) {
                strip.setRGB(column, row, colours.argb(1 - (row + 0.5) / Panel.HEIGHT));
            }
        }
        g.drawImage(strip, x, y, WIDTH, Panel.HEIGHT, null);
        axes.frame(x, y, WIDTH, Panel.HEIGHT);
        for (double tick : Ticks.between(range.low(), range.high(), MOST_TICKS)) {
            double tickY = y + Panel.HEIGHT * (1 - range.unit(tick));
            axes.tick(x + WIDTH + 1.5, tickY, x + WIDTH + 1.5 + TICK, tickY);
            axes.number(Ticks.label(tick) + " " + unit, x + WIDTH + TICK + 10, tickY + 8, 0);
        }
    }
}
