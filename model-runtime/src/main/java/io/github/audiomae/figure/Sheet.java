package io.github.audiomae.figure;

import java.awt.Graphics2D;

/// What all figures share: the paper, the headline, and where text stands.
final class Sheet {
    /// Left edge of text and panels.
    static final int LEFT = 128;

    /// Room for a line of text.
    static final double TEXT_WIDTH = Figure.WIDTH - LEFT - 40;

    private static final double TITLE_SIZE = 40;
    private static final int TITLE_BASELINE = 66;

    private Sheet() {}

    /// Fills the paper and writes the headline, shortened in the middle if it is too long.
    static void draw(Graphics2D g, Lettering bold, String title, int height) {
        g.setColor(FigureColours.PAPER);
        g.fillRect(0, 0, Figure.WIDTH, height);
        g.setColor(FigureColours.INK);
        bold.draw(g, bold.elide(title, TITLE_SIZE, TEXT_WIDTH), TITLE_SIZE, LEFT, TITLE_BASELINE, 0);
    }
}
