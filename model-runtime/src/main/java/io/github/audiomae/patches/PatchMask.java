package io.github.audiomae.patches;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Which patches of a grid the model may see, and their order in the encoder's input. Immutable; equal masks keep the
/// same patches of equal grids in the same order.
///
/// The order affects only the order of the encoder's output rows, since self-attention does not depend on it. It is
/// kept so that results can be compared number by number with the original implementation.
public final class PatchMask {
    private final PatchGrid grid;
    private final int[] kept;
    private final boolean[] isKept;

    private PatchMask(PatchGrid grid, int[] kept, boolean[] isKept) {
        this.grid = grid;
        this.kept = kept;
        this.isKept = isKept;
    }

    /// Keeps these patches, in this order, and hides all others.
    ///
    /// @param keptInOrder distinct patch numbers of the grid; copied
    /// @throws ProblemException if a number is out of range or occurs twice
    public static PatchMask keeping(PatchGrid grid, int... keptInOrder) {
        boolean[] isKept = new boolean[grid.patches()];
        for (int patch : keptInOrder) {
            if (patch < 0 || patch >= isKept.length) {
                throw new ProblemException(
                        ProblemCode.ARRAY_UNFIT, Sentence.of("mask.patch", patch, isKept.length - 1));
            }
            if (isKept[patch]) {
                throw new ProblemException(ProblemCode.ARRAY_UNFIT, Sentence.of("mask.twice", patch));
            }
            isKept[patch] = true;
        }
        return new PatchMask(grid, keptInOrder.clone(), isKept);
    }

    /// Hides the patches that satisfy `hidden` and keeps all others in ascending order.
    public static PatchMask hiding(PatchGrid grid, IntPredicate hidden) {
        return keeping(
                grid,
                IntStream.range(0, grid.patches())
                        .filter(patch -> !hidden.test(patch))
                        .toArray());
    }

    /// Keeps all patches in ascending order.
    public static PatchMask nothingHidden(PatchGrid grid) {
        return hiding(grid, patch -> false);
    }

    /// The grid of the patches.
    public PatchGrid grid() {
        return grid;
    }

    /// The same part of the sound hidden on another grid, for a model with other windows that begin at the same
    /// time: a patch is hidden if at least half of its area, in seconds and mel, is hidden here. Sound beyond this
    /// grid is visible. This mask itself if the grids are equal.
    public PatchMask on(PatchGrid other) {
        return other.equals(grid) ? this : hiding(other, new HiddenArea(this, other)::coversHalf);
    }

    /// Number of visible patches: K.
    public int keptCount() {
        return kept.length;
    }

    /// Number of hidden patches, padded ones included.
    public int hiddenCount() {
        return isKept.length - kept.length;
    }

    /// Whether this patch is visible.
    public boolean isKept(int patch) {
        return isKept[patch];
    }

    /// The encoder's `ids_keep`: kept patch numbers in the order given, a fresh array `[K]`.
    public long[] idsKeep() {
        return Arrays.stream(kept).asLongStream().toArray();
    }

    /// The decoder's `ids_restore`, a fresh array `[patches]`: for each patch, its row in the sequence of the kept
    /// patches (in their order) followed by the hidden ones (ascending); that is, the inverse permutation of that
    /// sequence (AudioMAE, `models_mae.py`: `random_masking`; the order among hidden patches is arbitrary, as all
    /// become the mask token).
    public long[] idsRestore() {
        long[] restore = new long[isKept.length];
        int row = 0;
        for (int patch : kept) {
            restore[patch] = row++;
        }
        for (int patch = 0; patch < isKept.length; patch++) {
            if (!isKept[patch]) {
                restore[patch] = row++;
            }
        }
        return restore;
    }

    /// Number of hidden patches that hold at least one frame of sound, in a window with this many sound frames.
    public int hiddenSound(int soundFrames) {
        int count = 0;
        for (int patch = 0; patch < isKept.length; patch++) {
            if (!isKept[patch] && !grid.isPadded(patch, soundFrames)) {
                count++;
            }
        }
        return count;
    }

    /// The share of the patches with sound that is hidden, 0 … 1; empty if no patch holds sound. It may differ from
    /// the requested mask ratio: columns and bands are hidden whole, and padding is not counted.
    ///
    /// @param soundFrames number of the window's frames that hold sound
    public OptionalDouble hiddenShare(int soundFrames) {
        int all = grid.soundPatches(soundFrames);
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hiddenSound(soundFrames) / all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PatchMask mask && grid.equals(mask.grid) && Arrays.equals(kept, mask.kept);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(kept);
    }

    @Override
    public String toString() {
        return "PatchMask[" + keptCount() + " of " + isKept.length + " kept]";
    }
}
