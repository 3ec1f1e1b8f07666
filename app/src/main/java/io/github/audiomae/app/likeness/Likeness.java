package io.github.audiomae.app.likeness;

import io.github.audiomae.patches.PatchGrid;

/// How similar the patches of a window are to one of them. The array is not copied and must not be changed.
///
/// @param patch the one they are compared with
/// @param cosines `[patches]`, −1 … 1; NaN for padded patches
/// @param grid of the patches
record Likeness(int patch, float[] cosines, PatchGrid grid) {
    /// With nothing for patches that hold no sound.
    ///
    /// @param soundFrames frames of the window that hold sound
    static Likeness of(int patch, float[] cosines, PatchGrid grid, int soundFrames) {
        int sound = grid.soundSteps(soundFrames);
        float[] known = cosines.clone();
        for (int other = 0; other < known.length; other++) {
            if (grid.timeIndex(other) >= sound) {
                known[other] = Float.NaN;
            }
        }
        return new Likeness(patch, known, grid);
    }

    /// The smallest cosine, at the dark end of the colours; 0 without sound.
    double lowest() {
        double lowest = 1;
        boolean any = false;
        for (float cosine : cosines) {
            if (!Float.isNaN(cosine)) {
                lowest = Math.min(lowest, cosine);
                any = true;
            }
        }
        return any ? lowest : 0;
    }

    /// The cosines between the lowest and 1, as shares 0 … 1, so that the colours use their whole range.
    float[] shares() {
        double low = lowest();
        float[] shares = new float[cosines.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (float) ((cosines[i] - low) / Math.max(1e-6, 1 - low));
        }
        return shares;
    }
}
