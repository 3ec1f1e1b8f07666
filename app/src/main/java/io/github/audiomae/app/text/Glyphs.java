package io.github.audiomae.app.text;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Whether this computer has a font for a text. JavaFX does not report it, but draws all characters without a font in
/// the same way. Only on the JavaFX thread.
public final class Glyphs {
    private static final double SIZE = 24;
    private static final Map<String, Boolean> KNOWN = new HashMap<>();

    private Glyphs() {}

    /// Whether the first two characters are drawn differently.
    ///
    /// @param text starts with two characters that look different in every font
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
