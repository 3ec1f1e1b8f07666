package io.github.audiomae.patches;

import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.features.LogMelSpectrogram;
import java.util.BitSet;
import java.util.Optional;

/// The patches of a window that a box of its recording meets.
public final class PatchBox {
    /// A box that ends where a patch begins does not meet it.
    private static final double TOUCH = 1e-6;

    private final PatchGrid grid;
    private final BitSet met;

    private PatchBox(PatchGrid grid) {
        this.grid = grid;
        met = new BitSet(grid.patches());
    }

    /// The patches that a box meets; none if it lies outside the window or above its mel bins.
    ///
    /// @param grid of the window
    /// @param time in seconds from the start of the recording
    /// @param band empty for all frequencies
    /// @param windowStartSeconds where the window begins in the recording
    public static PatchBox of(PatchGrid grid, TimeSpan time, Optional<FrequencyRange> band, double windowStartSeconds) {
        PatchBox box = new PatchBox(grid);
        for (int patch = 0; patch < grid.patches(); patch++) {
            double start = windowStartSeconds + grid.firstFrame(patch) * LogMelSpectrogram.HOP_SECONDS;
            boolean inTime = meet(
                    time.startSeconds(), time.endSeconds(), start, start + grid.size() * LogMelSpectrogram.HOP_SECONDS);
            double low = Math.max(0, grid.axis().hertz(grid.firstBin(patch)));
            double high = grid.axis().hertz(grid.firstBin(patch) + grid.size());
            boolean inBand =
                    band.isEmpty() || meet(band.get().lowHz(), band.get().highHz(), low, high);
            box.met.set(patch, inTime && inBand);
        }
        return box;
    }

    /// Whether two ranges have more in common than an end; one without a length lies in one patch.
    private static boolean meet(double from, double to, double start, double end) {
        return to - from <= TOUCH ? from >= start && from < end : from < end - TOUCH && to > start + TOUCH;
    }

    /// Whether it meets no patch.
    public boolean isEmpty() {
        return met.isEmpty();
    }

    /// Whether it meets a patch.
    public boolean meets(int patch) {
        return met.get(patch);
    }

    /// The mask that hides these patches.
    public PatchMask hidden() {
        return PatchMask.hiding(grid, met::get);
    }

    /// The mask that hides all others.
    public PatchMask alone() {
        return PatchMask.hiding(grid, patch -> !met.get(patch));
    }
}
