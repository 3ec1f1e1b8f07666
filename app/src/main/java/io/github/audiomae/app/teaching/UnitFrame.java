package io.github.audiomae.app.teaching;

import io.github.audiomae.app.spectrogram.PlotColours;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;

/// The axes of a plot of shares from 0 to 1, upwards; to the right, something that goes from 0 to 1, too.
///
/// @param width of the plot with its numbers
/// @param height of the plot with its numbers
record UnitFrame(double width, double height) {
    private static final double TOP = 6;
    private static final double BOTTOM = 16;
    private static final double LEFT = 26;
    private static final double RIGHT = 12;
    private static final double INSET = 6;
    private static final double FONT = 11;
    private static final double HALF_DIGIT = 3.2;

    /// Where a value from 0 to 1 stands.
    double x(double value) {
        return LEFT + INSET + Math.clamp(value, 0, 1) * (width - LEFT - RIGHT - 2 * INSET);
    }

    /// The height of a share from 0 to 1.
    double y(double share) {
        return TOP + (1 - Math.clamp(share, 0, 1)) * (height - TOP - BOTTOM);
    }

    /// Draws both axes, and 0 and 1 at the left one.
    void draw(GraphicsContext g, PlotColours colours) {
        g.setStroke(colours.tick());
        g.setLineWidth(1);
        g.strokeLine(LEFT - 0.5, TOP, LEFT - 0.5, height - BOTTOM);
        g.strokeLine(LEFT, height - BOTTOM + 0.5, width - RIGHT, height - BOTTOM + 0.5);
        g.setFill(colours.label());
        g.setFont(Font.font(FONT));
        g.fillText("1", LEFT - 12, TOP + 8);
        g.fillText("0", LEFT - 12, height - BOTTOM);
    }

    /// A number below the lower axis.
    void tick(GraphicsContext g, PlotColours colours, double x, String words) {
        g.setFill(colours.label());
        g.setFont(Font.font(FONT));
        g.fillText(words, x - HALF_DIGIT * words.length(), height - 3);
    }

    /// A dashed line from the left to the right end.
    void dashed(GraphicsContext g, PlotColours colours, double from, double to) {
        g.setStroke(colours.label());
        g.setLineWidth(1);
        g.setLineDashes(4, 3);
        g.strokeLine(x(0), y(from), x(1), y(to));
        g.setLineDashes();
    }
}
