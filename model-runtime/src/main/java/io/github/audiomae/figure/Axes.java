package io.github.audiomae.figure;

import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.MelAxis;
import io.github.audiomae.plot.FrequencyTicks;
import io.github.audiomae.plot.Tick;
import io.github.audiomae.plot.TimeTicks;
import io.github.audiomae.plot.ValueTicks;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/// Frames, ticks and numbers around a panel: time below, frequency on the left, at the same values as on the screen.
final class Axes {
    /// Size of the numbers, in pixels per em.
    static final double NUMBERS = 23;

    private static final int TICK = 9;

    /// Least distance of two ticks in pixels, with room for their numbers.
    private static final double TIME_SPACING = 98;

    private static final double FREQUENCY_SPACING = 32;

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
        g.setColor(FigureColours.LINE);
        g.setStroke(new BasicStroke(1.5f));
        g.draw(new Rectangle2D.Double(x - 0.75, y - 0.75, width + 1.5, height + 1.5));
    }

    /// @param startSeconds the time at the panel's left edge
    void time(Panel panel, double startSeconds, boolean numbered) {
        double bottom = panel.y() + Panel.HEIGHT + 1.5;
        double endSeconds = startSeconds + panel.frames() * LogMelSpectrogram.HOP_SECONDS;
        for (Tick tick : TimeTicks.of(startSeconds, endSeconds, Panel.WIDTH, TIME_SPACING, Locale.ROOT)) {
            double x = panel.x() + tick.pixel();
            tick(x, bottom, x, bottom + TICK);
            if (numbered) {
                number(tick.label(), x, bottom + TICK + 26, 0.5);
            }
        }
        if (numbered) {
            g.setColor(FigureColours.SOFT_INK);
            letters.draw(g, "time", NUMBERS, panel.x() + Panel.WIDTH / 2.0, bottom + TICK + 62, 0.5);
        }
    }

    /// @param axis the mel bins from bottom to top
    void frequency(Panel panel, MelAxis axis, boolean numbered) {
        double left = panel.x() - 1.5;
        for (Tick tick : FrequencyTicks.of(axis, Panel.HEIGHT, FREQUENCY_SPACING, Locale.ROOT)) {
            double y = panel.y() + tick.pixel();
            tick(left - TICK, y, left, y);
            if (numbered) {
                number(hertz(tick.value()), left - TICK - 8, y + 8, 1);
            }
        }
    }

    private static String hertz(double value) {
        return value < 1000 ? ValueTicks.label(value) + " Hz" : ValueTicks.label(value / 1000) + " kHz";
    }

    void tick(double fromX, double fromY, double toX, double toY) {
        g.setColor(FigureColours.LINE);
        g.setStroke(new BasicStroke(2f));
        g.draw(new Line2D.Double(fromX, fromY, toX, toY));
    }

    void number(String text, double x, double baseline, double anchor) {
        g.setColor(FigureColours.SOFT_INK);
        letters.draw(g, text, NUMBERS, x, baseline, anchor);
    }
}
