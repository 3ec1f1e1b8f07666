package io.github.audiomae.app.spectrogram;

import io.github.audiomae.patches.PatchGrid;

/// Patches coloured by one number each. Immutable; the array must not be changed.
///
/// @param argb `[512]`, `0xAARRGGBB`; 0 leaves a patch unchanged
public record PatchTint(int[] argb) {
    /// No patch is coloured.
    public static final PatchTint NONE = new PatchTint(new int[PatchGrid.PATCHES]);

    private static final int LOW = 0x0B2E33;
    private static final int HIGH = 0x5CF2E3;
    private static final int LEAST_OPACITY = 0x60;
    private static final int MOST_OPACITY = 0xDC;

    /// From dark and faint to bright, between 0 and `full`.
    ///
    /// @param values `[512]`; NaN leaves a patch unchanged
    public static PatchTint of(float[] values, double full) {
        int[] argb = new int[values.length];
        for (int patch = 0; patch < argb.length; patch++) {
            argb[patch] = Float.isNaN(values[patch]) ? 0 : colour(values[patch] / full);
        }
        return new PatchTint(argb);
    }

    /// The colour for a share of the full value, 0 … 1, as `0xAARRGGBB`.
    public static int colour(double unit) {
        double share = Math.clamp(unit, 0, 1);
        int mixed = (int) Math.round(LEAST_OPACITY + (MOST_OPACITY - LEAST_OPACITY) * share);
        for (int shift = 16; shift >= 0; shift -= 8) {
            int low = LOW >> shift & 0xFF;
            int high = HIGH >> shift & 0xFF;
            mixed = mixed << 8 | (int) Math.round(low + (high - low) * share);
        }
        return mixed;
    }
}
