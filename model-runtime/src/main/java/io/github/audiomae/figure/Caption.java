package io.github.audiomae.figure;

import java.awt.Graphics2D;
import java.util.List;

/// The facts below a figure, set side by side and wrapped.
final class Caption {
    private static final double SIZE = 25;
    private static final int LINE = 36;
    private static final int MARGIN = 14;

    private Caption() {}

    /// Height of the lines with a margin on both sides, in pixels.
    static int height(List<String> facts) {
        return lines(Lettering.regular(), facts).size() * LINE + 2 * MARGIN;
    }

    static void draw(Graphics2D g, Lettering regular, List<String> facts, int top) {
        List<String> lines = lines(regular, facts);
        g.setColor(FigureColours.SOFT_INK);
        for (int i = 0; i < lines.size(); i++) {
            regular.draw(g, lines.get(i), SIZE, Sheet.LEFT, top + MARGIN + SIZE + i * LINE, 0);
        }
    }

    private static List<String> lines(Lettering regular, List<String> facts) {
        return regular.wrap(facts, "   ·   ", SIZE, Sheet.TEXT_WIDTH);
    }
}
