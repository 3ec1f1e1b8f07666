package io.github.audiomae.patches;

import io.github.audiomae.features.LogMelSpectrogram;

/// The area that a mask hides in the patches of another grid, in seconds and mel.
///
/// @param mask on its own grid
/// @param other the grid of the patches in question
record HiddenArea(PatchMask mask, PatchGrid other) {
    private static final double HALF = 0.5 - 1e-9;

    /// Whether at least half of a patch of the other grid is hidden.
    boolean coversHalf(int patch) {
        PatchGrid own = mask.grid();
        Area wanted = Area.of(other, patch);
        double hidden = 0;
        for (int candidate = 0; candidate < own.patches(); candidate++) {
            if (!mask.isKept(candidate)) {
                hidden += wanted.shared(Area.of(own, candidate));
            }
        }
        return hidden >= HALF * wanted.size();
    }

    private record Area(double from, double to, double low, double high) {
        /// The part of the sound that belongs to a patch: up to where its neighbours begin, if they overlap.
        static Area of(PatchGrid grid, int patch) {
            double from = grid.firstFrame(patch) * LogMelSpectrogram.HOP_SECONDS;
            double low = grid.axis().melAt(grid.firstBin(patch));
            return new Area(
                    from,
                    from + grid.stride() * LogMelSpectrogram.HOP_SECONDS,
                    low,
                    grid.axis().melAt(grid.firstBin(patch) + grid.stride()));
        }

        double size() {
            return (to - from) * (high - low);
        }

        double shared(Area with) {
            double seconds = Math.min(to, with.to) - Math.max(from, with.from);
            double mel = Math.min(high, with.high) - Math.max(low, with.low);
            return seconds > 0 && mel > 0 ? seconds * mel : 0;
        }
    }
}
