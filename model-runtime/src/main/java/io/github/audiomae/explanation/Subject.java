package io.github.audiomae.explanation;

import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import java.util.Arrays;
import java.util.stream.IntStream;

/// What is explained: the visible patches of a window that hold sound. Hidden ones stay hidden; visible padding stays
/// visible, as in the classification that is explained.
///
/// @param visible the patches that the classification saw
/// @param soundFrames number of the window's frames that hold sound
public record Subject(PatchMask visible, int soundFrames) {
    /// The grid of the patches.
    PatchGrid grid() {
        return visible.grid();
    }

    /// The patches that are asked about, in ascending order.
    public int[] patches() {
        return IntStream.range(0, grid().patches()).filter(this::asks).toArray();
    }

    /// Whether a patch is asked about.
    public boolean asks(int patch) {
        return visible.isKept(patch) && !grid().isPadded(patch, soundFrames);
    }

    /// The subject with only some of its patches visible.
    PatchMask keeping(int... patches) {
        boolean[] kept = new boolean[grid().patches()];
        for (int patch : patches) {
            kept[patch] = true;
        }
        return PatchMask.hiding(grid(), patch -> asks(patch) ? !kept[patch] : !visible.isKept(patch));
    }

    /// The subject with the first so many patches of an order visible.
    PatchMask keepingFirst(int[] order, int count) {
        return keeping(Arrays.copyOf(order, count));
    }

    /// The subject without one of its patches.
    PatchMask without(int patch) {
        return PatchMask.hiding(grid(), other -> other == patch || !visible.isKept(other));
    }
}
