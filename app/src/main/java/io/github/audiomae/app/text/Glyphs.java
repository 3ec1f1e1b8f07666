package io.github.audiomae.app.text;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Whether this computer has a font for a text. JavaFX does not say so; but it draws all characters that no font has
/// alike. Lives on the window's thread.
public final class Glyphs {
    private static final double SIZE = 24;
    private static final Map<String, Boolean> KNOWN = new HashMap<>();

    private Glyphs() {}

    /// Whether the first two characters can be told apart.
    ///
    /// @param text begins with two characters that do not look alike
    public static boolean canDraw(String text) {
        return KNOWN.computeIfAbsent(
                text, start -> !areAlike(picture(start.substring(0, 1)), picture(start.substring(1, 2))));
    }

    private static WritableImage picture(String character) {
        Text text = new Text(character);
        text.setFont(Font.font(SIZE));
        return text.snapshot(null, null);
    }

    private static boolean areAlike(WritableImage one, WritableImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return false;
        }
        PixelReader left = one.getPixelReader();
        PixelReader right = other.getPixelReader();
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (left.getArgb(x, y) != right.getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }
}
