package io.github.audiomae.app.shell;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// Contrast as WCAG 2.2 defines it, between colours and in a window.
final class Contrast {
    private Contrast() {}

    /// The contrast of two colours, from 1 (equal) to 21 (black and white).
    static double between(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /// The contrast between a drawing or text and the plain backgrounds behind it.
    static double ofNode(Node node, Color colour) {
        Color ground = ground(node.getParent());
        return between(over(ground, colour, 1), ground);
    }

    /// The background of a node's children, if it is a plain colour.
    private static Color ground(Node node) {
        Color below = node.getParent() == null ? Color.WHITE : ground(node.getParent());
        Background background = node instanceof Region region ? region.getBackground() : null;
        if (background == null) {
            return below;
        }
        for (BackgroundFill fill : background.getFills()) {
            if (fill.getFill() instanceof Color colour && covers((Region) node, fill.getInsets())) {
                below = over(below, colour, 1);
            }
        }
        return below;
    }

    /// A fill that covers only a line or a strip is not a background for text.
    private static boolean covers(Region region, Insets insets) {
        return insets.getTop() + insets.getBottom() < region.getHeight() / 2
                && insets.getLeft() + insets.getRight() < region.getWidth() / 2;
    }

    private static Color over(Color below, Color above, double opacity) {
        return below.interpolate(
                Color.color(above.getRed(), above.getGreen(), above.getBlue()), above.getOpacity() * opacity);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
