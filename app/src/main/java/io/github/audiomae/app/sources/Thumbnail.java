package io.github.audiomae.app.sources;

import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.plot.ColourScale;
import io.github.audiomae.plot.LevelRange;
import io.github.audiomae.plot.ValueScale;

/// A spectrogram of 64 × 32 pixels, enough to distinguish sounds. Immutable.
public final class Thumbnail {
    /// Pixels along time.
    public static final int WIDTH = 64;

    /// Pixels along frequency.
    public static final int HEIGHT = 32;

    private static final int FRAMES_PER_DOT = Preprocessing.AUDIOSET.frames() / WIDTH;
    private static final int BINS_PER_DOT = SpectrogramWindow.MEL_BINS / HEIGHT;

    private final int[] argb;

    private Thumbnail(int[] argb) {
        this.argb = argb;
    }

    /// Each pixel shows the loudest value of its area, in magma; padding is transparent.
    static Thumbnail of(SpectrogramWindow window, Normalization normalization) {
        ValueScale scale = ValueScale.decibels(normalization);
        ColourScale colours = new ColourScale(scale, LevelRange.of(window, scale), ColourMap.MAGMA);
        int[] argb = new int[WIDTH * HEIGHT];
        for (int column = 0; column < WIDTH; column++) {
            for (int row = 0; row < HEIGHT && column * FRAMES_PER_DOT < window.soundFrames(); row++) {
                argb[(HEIGHT - 1 - row) * WIDTH + column] = colours.argb(loudest(window, column, row));
            }
        }
        return new Thumbnail(argb);
    }

    /// The colour of a pixel, `0xAARRGGBB`; row 0 is the highest frequency.
    public int argb(int column, int row) {
        return argb[row * WIDTH + column];
    }

    private static float loudest(SpectrogramWindow window, int column, int row) {
        float loudest = Float.NEGATIVE_INFINITY;
        for (int frame = 0; frame < FRAMES_PER_DOT; frame++) {
            for (int bin = 0; bin < BINS_PER_DOT; bin++) {
                loudest = Math.max(loudest, window.at(column * FRAMES_PER_DOT + frame, row * BINS_PER_DOT + bin));
            }
        }
        return loudest;
    }
}
