package io.github.audiomae.app.similar;

import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.plot.ColourScale;
import io.github.audiomae.plot.LevelRange;
import io.github.audiomae.plot.ValueScale;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// A small spectrogram of a span, as wide as the span whatever its length. Immutable.
public final class SpanPicture {
    /// Pixels along time.
    public static final int WIDTH = 140;

    /// Pixels along frequency.
    public static final int HEIGHT = 64;

    private static final int BINS_PER_DOT = SpectrogramWindow.MEL_BINS / HEIGHT;

    private final int[] argb = new int[WIDTH * HEIGHT];

    /// Each pixel shows the loudest value of its area.
    ///
    /// @param as how the window was made
    public SpanPicture(SpectrogramWindow window, Preprocessing as, ColourMap map) {
        ValueScale scale = ValueScale.decibels(as.normalization());
        ColourScale colours = new ColourScale(scale, LevelRange.of(window, scale), map);
        int frames = Math.max(1, window.soundFrames());
        for (int column = 0; column < WIDTH; column++) {
            int from = column * frames / WIDTH;
            int to = Math.max(from + 1, (column + 1) * frames / WIDTH);
            for (int row = 0; row < HEIGHT; row++) {
                argb[(HEIGHT - 1 - row) * WIDTH + column] = colours.argb(loudest(window, from, to, row));
            }
        }
    }

    private static float loudest(SpectrogramWindow window, int from, int to, int row) {
        float loudest = Float.NEGATIVE_INFINITY;
        for (int frame = from; frame < to; frame++) {
            for (int bin = row * BINS_PER_DOT; bin < (row + 1) * BINS_PER_DOT; bin++) {
                loudest = Math.max(loudest, window.at(frame, bin));
            }
        }
        return loudest;
    }

    /// A new image of it; on the JavaFX thread.
    public Image image() {
        WritableImage image = new WritableImage(WIDTH, HEIGHT);
        image.getPixelWriter().setPixels(0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbInstance(), argb, 0, WIDTH);
        return image;
    }
}
