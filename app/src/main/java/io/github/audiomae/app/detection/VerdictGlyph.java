package io.github.audiomae.app.detection;

import io.github.audiomae.detection.Verdict;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The sign of a verdict: ○ ✓ ✗ ✎, each in its own colour, so that it is told by shape and by colour.
public final class VerdictGlyph {
    /// Width and height of a drawn one, in pixels.
    public static final double SIZE = 9;

    private VerdictGlyph() {}

    /// Draws it on a canvas.
    ///
    /// @param dark whether the theme is dark
    /// @param x of its left edge
    /// @param y of its upper edge
    public static void draw(GraphicsContext g, Verdict verdict, boolean dark, double x, double y) {
        g.setStroke(colour(verdict, dark));
        g.setLineWidth(1.6);
        g.setLineCap(StrokeLineCap.ROUND);
        double s = SIZE;
        switch (verdict) {
            case UNJUDGED -> g.strokeOval(x + 1, y + 1, s - 2, s - 2);
            case ACCEPTED -> {
                g.strokeLine(x + 1, y + 0.55 * s, x + 0.4 * s, y + s - 1.5);
                g.strokeLine(x + 0.4 * s, y + s - 1.5, x + s - 0.5, y + 1.5);
            }
            case REJECTED -> {
                g.strokeLine(x + 1, y + 1, x + s - 1, y + s - 1);
                g.strokeLine(x + 1, y + s - 1, x + s - 1, y + 1);
            }
            case RENAMED -> {
                g.strokeLine(x + 1, y + s - 1, x + s - 2, y + 2);
                g.strokeLine(x + 1, y + s - 1, x + 4, y + s - 1);
            }
        }
        g.setLineCap(StrokeLineCap.SQUARE);
    }

    /// As an icon; its colour is in the style sheets.
    static FontIcon icon(Verdict verdict) {
        FontIcon icon = new FontIcon();
        set(icon, verdict);
        return icon;
    }

    /// Makes an icon that of another verdict.
    static void set(FontIcon icon, Verdict verdict) {
        icon.setIconCode(code(verdict));
        icon.getStyleClass().setAll("ikonli-font-icon", "verdict", style(verdict));
    }

    /// The style class of a verdict.
    static String style(Verdict verdict) {
        return switch (verdict) {
            case UNJUDGED -> "unjudged";
            case ACCEPTED -> "accepted";
            case REJECTED -> "rejected";
            case RENAMED -> "renamed";
        };
    }

    private static Ikon code(Verdict verdict) {
        return switch (verdict) {
            case UNJUDGED -> Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED;
            case ACCEPTED -> Material2OutlinedAL.CHECK;
            case REJECTED -> Material2OutlinedAL.CLOSE;
            case RENAMED -> Material2OutlinedAL.EDIT;
        };
    }

    /// The colour of a verdict.
    public static Color colour(Verdict verdict, boolean dark) {
        return Color.web(
                switch (verdict) {
                    case UNJUDGED -> dark ? "#c3c9d8" : "#4d5568";
                    case ACCEPTED -> dark ? "#7fd08a" : "#2c8a41";
                    case REJECTED -> dark ? "#ff8d98" : "#bd3548";
                    case RENAMED -> dark ? "#e6b45c" : "#8a5a08";
                });
    }
}
