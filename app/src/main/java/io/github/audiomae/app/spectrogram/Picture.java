package io.github.audiomae.app.spectrogram;

import static io.github.audiomae.features.SpectrogramWindow.MEL_BINS;

import io.github.audiomae.plot.ColourScale;

/// A window as coloured pixels: one pixel wide for each frame, 128 mel bins high, the highest bin at the top.
/// Immutable.
public final class Picture {
    private final int[] argb;
    private final int frames;

    private Picture(int[] argb) {
        this.argb = argb;
        this.frames = argb.length / MEL_BINS;
    }

    /// Colours `values`.
    ///
    /// @param values row-major `[frames, 128]`, in the space of `colours`
    public static Picture of(float[] values, ColourScale colours) {
        int frames = values.length / MEL_BINS;
        int[] argb = new int[values.length];
        for (int bin = 0; bin < MEL_BINS; bin++) {
            int row = (MEL_BINS - 1 - bin) * frames;
            for (int frame = 0; frame < frames; frame++) {
                argb[row + frame] = colours.argb(values[frame * MEL_BINS + bin]);
            }
        }
        return new Picture(argb);
    }

    /// Colours the difference between `values` and `reference`.
    ///
    /// @param values row-major `[frames, 128]`
    /// @param reference the same shape, in the same space
    public static Picture ofDifference(float[] values, float[] reference, ColourScale colours) {
        float[] differences = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            differences[i] = values[i] - reference[i];
        }
        return of(differences, colours);
    }

    /// The colour at `frame`, `melBin`, as `0xAARRGGBB`.
    public int argb(int frame, int melBin) {
        return argb[(MEL_BINS - 1 - melBin) * frames + frame];
    }

    /// Frames of the window.
    int frames() {
        return frames;
    }

    /// The pixels, row by row from the top; must not be changed.
    int[] rows() {
        return argb;
    }
}
