package io.github.audiomae.app.spectrogram;

import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;

/// Patches coloured by one number each. Immutable; the array must not be changed.
///
/// @param argb `[patches]`, `0xAARRGGBB`; 0 leaves a patch unchanged
/// @param grid of the patches
public record PatchTint(int[] argb, PatchGrid grid) {
    /// No patch is coloured.
    public static final PatchTint NONE = new PatchTint(new int[PatchGrid.AUDIOSET.patches()], PatchGrid.AUDIOSET);

    private static final int LOW = 0x0B2E33;
    private static final int HIGH = 0x5CF2E3;
    private static final int OPAQUE = 0xFF;

    /// A veil of the accent colour: what is beneath remains visible.
    private static final int VEIL = 0x7A4C8DFF;

    /// The hidden patches of a mask under a veil.
    public static PatchTint veiling(PatchMask mask) {
        int[] argb = new int[mask.grid().patches()];
        for (int patch = 0; patch < argb.length; patch++) {
            argb[patch] = mask.isKept(patch) ? 0 : VEIL;
        }
        return new PatchTint(argb, mask.grid());
    }

    /// Opaque, from dark to bright, between 0 and `full`.
    ///
    /// @param values `[patches]`; NaN leaves a patch unchanged
    public static PatchTint of(float[] values, double full, PatchGrid grid) {
        int[] argb = new int[values.length];
        for (int patch = 0; patch < argb.length; patch++) {
            argb[patch] = Float.isNaN(values[patch]) ? 0 : colour(values[patch] / full);
        }
        return new PatchTint(argb, grid);
    }

    /// The colour for a share of the full value, 0 … 1, as `0xAARRGGBB`.
    public static int colour(double unit) {
        double share = Math.clamp(unit, 0, 1);
        int mixed = OPAQUE;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int low = LOW >> shift & 0xFF;
            int high = HIGH >> shift & 0xFF;
            mixed = mixed << 8 | (int) Math.round(low + (high - low) * share);
        }
        return mixed;
    }
}
