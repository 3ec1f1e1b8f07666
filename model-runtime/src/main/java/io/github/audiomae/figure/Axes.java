package io.github.audiomae.figure;

import static io.github.audiomae.features.SpectrogramWindow.MEL_BINS;

import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.MelAxis;
import io.github.audiomae.features.SpectrogramWindow;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/// Frames, ticks and numbers around a panel: seconds below, hertz on the left.
final class Axes {
    /// Size of the numbers, pixels per em.
    static final double NUMBERS = 23;

    private static final int TICK = 9;
    private static final int MOST_TIME_TICKS = 12;
    private static final int[] HERTZ = {100, 250, 500, 1000, 2000, 4000, 8000};

    private final Graphics2D g;
    private final Lettering letters;

    Axes(Graphics2D g, Lettering letters) {
        this.g = g;
        this.letters = letters;
    }

    void frame(Panel panel) {
        frame(panel.x(), panel.y(), Panel.WIDTH, Panel.HEIGHT);
    }

    void frame(double x, double y, double width, double height) {
        g.setColor(Palette.LINE);
        g.setStroke(new BasicStroke(1.5f));
        g.draw(new Rectangle2D.Double(x - 0.75, y - 0.75, width + 1.5, height + 1.5));
    }

    /// @param startSeconds what the panel's left edge stands for
    void time(Panel panel, double startSeconds, boolean numbered) {
        double bottom = panel.y() + Panel.HEIGHT + 1.5;
        for (double tick : Ticks.between(startSeconds, startSeconds + SpectrogramWindow.SECONDS, MOST_TIME_TICKS)) {
            double x = panel.x() + (tick - startSeconds) / LogMelSpectrogram.HOP_SECONDS;
            tick(x, bottom, x, bottom + TICK);
            if (numbered) {
                number(Ticks.label(tick), x, bottom + TICK + 26, 0.5);
            }
        }
        if (numbered) {
            g.setColor(Palette.SOFT_INK);
            letters.draw(g, "time in s", NUMBERS, panel.x() + Panel.WIDTH / 2.0, bottom + TICK + 62, 0.5);
        }
    }

    void frequency(Panel panel, boolean numbered) {
        double left = panel.x() - 1.5;
        for (int hertz : HERTZ) {
            double y = panel.rowOf(Math.clamp(MelAxis.position(hertz), 0, MEL_BINS));
            tick(left - TICK, y, left, y);
            if (numbered) {
                number(hertz < 1000 ? hertz + " Hz" : hertz / 1000 + " kHz", left - TICK - 8, y + 8, 1);
            }
        }
    }

    void tick(double fromX, double fromY, double toX, double toY) {
        g.setColor(Palette.LINE);
        g.setStroke(new BasicStroke(2f));
        g.draw(new Line2D.Double(fromX, fromY, toX, toY));
    }

    void number(String text, double x, double baseline, double anchor) {
        g.setColor(Palette.SOFT_INK);
        letters.draw(g, text, NUMBERS, x, baseline, anchor);
    }
}
