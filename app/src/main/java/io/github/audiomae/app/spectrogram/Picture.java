package io.github.audiomae.app.spectrogram;

import static io.github.audiomae.features.SpectrogramWindow.FRAMES;
import static io.github.audiomae.features.SpectrogramWindow.MEL_BINS;

import java.util.function.DoubleToIntFunction;

/// A window as coloured dots: 1024 frames wide, 128 mel bins high, the highest bin on top. Immutable.
public final class Picture {
    private final int[] argb;

    private Picture(int[] argb) {
        this.argb = argb;
    }

    /// Colours `values`.
    ///
    /// @param values row-major `[1024, 128]`
    /// @param colour from a value to `0xAARRGGBB`, opaque or 0
    static Picture of(float[] values, DoubleToIntFunction colour) {
        int[] argb = new int[FRAMES * MEL_BINS];
        for (int bin = 0; bin < MEL_BINS; bin++) {
            int row = (MEL_BINS - 1 - bin) * FRAMES;
            for (int frame = 0; frame < FRAMES; frame++) {
                argb[row + frame] = colour.applyAsInt(values[frame * MEL_BINS + bin]);
            }
        }
        return new Picture(argb);
    }

    /// The colour at `frame`, `melBin`, as `0xAARRGGBB`.
    public int argb(int frame, int melBin) {
        return argb[(MEL_BINS - 1 - melBin) * FRAMES + frame];
    }

    /// The dots, row by row from the top; not to be changed.
    int[] rows() {
        return argb;
    }
}
