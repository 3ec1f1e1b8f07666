package io.github.audiomae.figure;

import static io.github.audiomae.features.SpectrogramWindow.MEL_BINS;

import io.github.audiomae.features.Preprocessing;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// One spectrogram of the figure: time to the right, frequency upwards, padding hatched.
///
/// @param x left edge, pixels
/// @param y upper edge, pixels
/// @param frames of the window
record Panel(int x, int y, int frames) {
    /// One pixel per frame of the usual windows; frames of shorter ones are wider.
    static final int WIDTH = Preprocessing.AUDIOSET.frames();

    private static final int PIXELS_PER_BIN = 3;

    /// Three pixels per mel bin.
    static final int HEIGHT = MEL_BINS * PIXELS_PER_BIN;

    private static final int HATCH_SPACING = 14;
    private static final String PADDING_NAME = "padding";
    private static final double PADDING_NAME_MARGIN = 14;

    /// The colour of a cell, opaque sRGB.
    @FunctionalInterface
    interface CellColour {
        int argb(int frame, int melBin);
    }

    /// The pixel column where a frame begins.
    int columnOf(double frame) {
        return (int) Math.round(x + frame * WIDTH / frames);
    }

    /// The pixel row of a position on the mel axis, 0 (bottom) … 128 (top).
    double rowOf(double melPosition) {
        return y + HEIGHT - melPosition * PIXELS_PER_BIN;
    }

    void draw(Graphics2D g, Lettering letters, int sound, CellColour colour) {
        // Every cell in its full height, so that no viewer interpolates it.
        BufferedImage cells = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int column = 0; column < WIDTH; column++) {
            int frame = column * frames / WIDTH;
            for (int row = 0; row < HEIGHT && frame < sound; row++) {
                cells.setRGB(column, row, colour.argb(frame, MEL_BINS - 1 - row / PIXELS_PER_BIN));
            }
        }
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.drawImage(cells, x, y, WIDTH, HEIGHT, null);
        if (sound < frames) {
            hatch(g, sound);
            namePadding(g, letters, sound);
        }
    }

    private void hatch(Graphics2D g, int fromFrame) {
        int left = columnOf(fromFrame);
        int width = x + WIDTH - left;
        g.setColor(FigureColours.PADDING);
        g.fillRect(left, y, width, HEIGHT);
        Shape clip = g.getClip();
        g.clipRect(left, y, width, HEIGHT);
        g.setColor(FigureColours.HATCH);
        g.setStroke(new BasicStroke(2.5f));
        // Lines start at the panel's corner, so that the hatching is the same in all panels.
        for (int offset = -HEIGHT; offset < WIDTH; offset += HATCH_SPACING) {
            g.draw(new Line2D.Double(x + offset, y + HEIGHT, x + offset + HEIGHT, y));
        }
        g.setClip(clip);
    }

    /// Labels the hatching if it is wide enough for the word.
    private void namePadding(Graphics2D g, Lettering letters, int fromFrame) {
        double length = letters.width(PADDING_NAME, Axes.NUMBERS);
        double width = x + WIDTH - columnOf(fromFrame);
        if (width < length + 4 * PADDING_NAME_MARGIN) {
            return;
        }
        double middle = columnOf(fromFrame) + width / 2;
        double baseline = y + HEIGHT / 2.0 + 8;
        g.setColor(FigureColours.PADDING);
        g.fill(new Rectangle2D.Double(
                middle - length / 2 - PADDING_NAME_MARGIN, baseline - 27, length + 2 * PADDING_NAME_MARGIN, 38));
        g.setColor(FigureColours.SOFT_INK);
        letters.draw(g, PADDING_NAME, Axes.NUMBERS, middle, baseline, 0.5);
    }
}
