package io.github.audiomae.figure;

import io.github.audiomae.plot.Tick;
import io.github.audiomae.plot.ValueRange;
import io.github.audiomae.plot.ValueTicks;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;

/// Lines over a common axis, with bands, light grid lines and a legend above.
///
/// @param title headline
/// @param xTitle what the horizontal axis shows, with its unit
/// @param x values at the left and right ends
/// @param y values at the bottom and top
/// @param series from back to front
public record Chart(String title, String xTitle, ValueRange x, ValueRange y, List<Series> series) {
    /// Pixels above the axes that title and legend take.
    static final int ABOVE = 96;

    /// Pixels below the axes that numbers and the title of the axis take.
    static final int BELOW = 96;

    private static final double TITLE_SIZE = 28;
    private static final int SPACING = 80;
    private static final int GRID_SPACING = 64;
    private static final int SAMPLE = 44;
    private static final int BAND_ALPHA = 48;
    private static final float[] DASHES = {12f, 9f};

    public Chart {
        series = List.copyOf(series);
    }

    /// The values from the smallest to the largest of all lines and bands, from 0 if nothing is negative, with a
    /// little room above.
    public static ValueRange fitting(List<Series> series) {
        double low = 0;
        double high = Double.MIN_NORMAL;
        for (Series line : series) {
            for (int i = 0; i < line.x().length; i++) {
                low = Double.isNaN(line.low()[i]) ? low : Math.min(low, line.low()[i]);
                high = Double.isNaN(line.high()[i]) ? high : Math.max(high, line.high()[i]);
            }
        }
        return new ValueRange(low, low + (high - low) * 1.04);
    }

    /// Draws the chart with its axes at a place.
    void draw(Graphics2D g, Lettering regular, Lettering bold, int left, int top, int width, int height) {
        Axes axes = new Axes(g, regular);
        g.setColor(FigureColours.INK);
        bold.draw(g, title, TITLE_SIZE, left, top - 62.0, 0);
        legend(g, regular, left, top - 22.0);
        for (Tick tick : ValueTicks.of(y, height, GRID_SPACING)) {
            gridLine(g, left, top + tick.pixel(), left + width, top + tick.pixel());
            axes.number(tick.label(), left - 14.0, top + tick.pixel() + 8, 1);
        }
        for (Tick tick : ValueTicks.of(x, width, SPACING)) {
            double at = left + width - tick.pixel(); // ValueTicks counts from the high end
            gridLine(g, at, top, at, top + height);
            axes.number(tick.label(), at, top + height + 36.0, 0.5);
        }
        g.setColor(FigureColours.SOFT_INK);
        regular.draw(g, xTitle, Axes.NUMBERS, left + width / 2.0, top + height + 76.0, 0.5);
        Shape clip = g.getClip();
        g.clipRect(left, top, width, height);
        Place place = new Place(left, top, width, height);
        series.stream().filter(Series::hasBand).forEach(line -> band(g, line, place));
        series.forEach(line -> line(g, line, place));
        g.setClip(clip);
        axes.frame(left, top, width, height);
    }

    private void legend(Graphics2D g, Lettering regular, int left, double baseline) {
        double at = left;
        for (Series line : series.stream().filter(Series::isNamed).toList()) {
            stroke(g, line);
            g.draw(new Line2D.Double(at, baseline - 8, at + SAMPLE, baseline - 8));
            g.setColor(FigureColours.SOFT_INK);
            regular.draw(g, line.name(), Axes.NUMBERS, at + SAMPLE + 10, baseline, 0);
            at += SAMPLE + 10 + regular.width(line.name(), Axes.NUMBERS) + 28;
        }
    }

    private static void gridLine(Graphics2D g, double fromX, double fromY, double toX, double toY) {
        g.setColor(FigureColours.PADDING);
        g.setStroke(new BasicStroke(1.5f));
        g.draw(new Line2D.Double(fromX, fromY, toX, toY));
    }

    private record Place(int left, int top, int width, int height) {}

    private double pixelX(double value, Place place) {
        return place.left + x.unit(value) * place.width;
    }

    private double pixelY(double value, Place place) {
        return place.top + (1 - y.unit(value)) * place.height;
    }

    private void line(Graphics2D g, Series line, Place place) {
        Path2D path = new Path2D.Double();
        boolean down = false;
        for (int i = 0; i < line.x().length; i++) {
            double value = line.middle()[i];
            if (Double.isNaN(value)) {
                down = false;
                continue;
            }
            double px = pixelX(line.x()[i], place);
            double py = pixelY(value, place);
            if (down) {
                path.lineTo(px, py);
            } else {
                path.moveTo(px, py);
            }
            down = true;
        }
        stroke(g, line);
        g.draw(path);
    }

    private static void stroke(Graphics2D g, Series line) {
        g.setColor(line.style().colour());
        g.setStroke(
                line.style().dashed()
                        ? new BasicStroke(3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0)
                        : new BasicStroke(4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    private void band(Graphics2D g, Series line, Place place) {
        Path2D path = new Path2D.Double();
        int first = -1;
        for (int i = 0; i <= line.x().length; i++) {
            boolean inside = i < line.x().length && !Double.isNaN(line.middle()[i]);
            if (inside && first < 0) {
                first = i;
            } else if (!inside && first >= 0) {
                addBand(path, line, first, i, place);
                first = -1;
            }
        }
        Color colour = line.style().colour();
        g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), BAND_ALPHA));
        g.fill(path);
    }

    private void addBand(Path2D path, Series line, int first, int end, Place place) {
        path.moveTo(pixelX(line.x()[first], place), pixelY(line.low()[first], place));
        for (int i = first + 1; i < end; i++) {
            path.lineTo(pixelX(line.x()[i], place), pixelY(line.low()[i], place));
        }
        for (int i = end - 1; i >= first; i--) {
            path.lineTo(pixelX(line.x()[i], place), pixelY(line.high()[i], place));
        }
        path.closePath();
    }
}
