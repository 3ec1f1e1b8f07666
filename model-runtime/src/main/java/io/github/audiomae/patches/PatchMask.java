package io.github.audiomae.patches;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Which of the 512 patches the model may see, and their order in the encoder's input. Immutable; equal masks keep the
/// same patches in the same order.
///
/// The order affects only the order of the encoder's output rows, since self-attention does not depend on it. It is
/// kept so that results can be compared number by number with the original implementation.
public final class PatchMask {
    private static final PatchMask NOTHING_HIDDEN = keeping(allPatches());

    private final int[] kept;
    private final boolean[] isKept;

    private PatchMask(int[] kept, boolean[] isKept) {
        this.kept = kept;
        this.isKept = isKept;
    }

    /// Keeps these patches, in this order, and hides all others.
    ///
    /// @param keptInOrder 0 to 512 distinct patch numbers, each 0 … 511; copied
    /// @throws ProblemException if a number is out of range or occurs twice
    public static PatchMask keeping(int... keptInOrder) {
        boolean[] isKept = new boolean[PatchGrid.PATCHES];
        for (int patch : keptInOrder) {
            if (patch < 0 || patch >= PatchGrid.PATCHES) {
                throw new ProblemException(ProblemCode.ARRAY_UNFIT, Sentence.of("mask.patch", patch));
            }
            if (isKept[patch]) {
                throw new ProblemException(ProblemCode.ARRAY_UNFIT, Sentence.of("mask.twice", patch));
            }
            isKept[patch] = true;
        }
        return new PatchMask(keptInOrder.clone(), isKept);
    }

    /// Hides the patches that satisfy `hidden` and keeps all others in ascending order.
    public static PatchMask hiding(IntPredicate hidden) {
        return keeping(IntStream.range(0, PatchGrid.PATCHES)
                .filter(patch -> !hidden.test(patch))
                .toArray());
    }

    /// Keeps all 512 patches in ascending order.
    public static PatchMask nothingHidden() {
        return NOTHING_HIDDEN;
    }

    /// Number of visible patches: K.
    public int keptCount() {
        return kept.length;
    }

    /// Number of hidden patches: 512 − K, padded ones included.
    public int hiddenCount() {
        return PatchGrid.PATCHES - kept.length;
    }

    /// Whether this patch, 0 … 511, is visible.
    public boolean isKept(int patch) {
        return isKept[patch];
    }

    /// The encoder's `ids_keep`: kept patch numbers in the order given, a fresh array `[K]`.
    public long[] idsKeep() {
        return Arrays.stream(kept).asLongStream().toArray();
    }

    /// The decoder's `ids_restore`, a fresh array `[512]`: for each patch, its row in the sequence of the kept
    /// patches (in their order) followed by the hidden ones (ascending); that is, the inverse permutation of that
    /// sequence (AudioMAE, `models_mae.py`: `random_masking`; the order among hidden patches is arbitrary, as all
    /// become the mask token).
    public long[] idsRestore() {
        long[] restore = new long[PatchGrid.PATCHES];
        int row = 0;
        for (int patch : kept) {
            restore[patch] = row++;
        }
        for (int patch = 0; patch < PatchGrid.PATCHES; patch++) {
            if (!isKept[patch]) {
                restore[patch] = row++;
            }
        }
        return restore;
    }

    /// Number of hidden patches that hold at least one frame of sound, in a window with this many sound frames (0 …
    /// 1024).
    public int hiddenSound(int soundFrames) {
        int count = 0;
        for (int patch = 0; patch < PatchGrid.PATCHES; patch++) {
            if (!isKept[patch] && !PatchGrid.isPadded(patch, soundFrames)) {
                count++;
            }
        }
        return count;
    }

    /// The share of the patches with sound that is hidden, 0 … 1; empty if no patch holds sound. It may differ from
    /// the requested mask ratio: columns and bands are hidden whole, and padding is not counted.
    ///
    /// @param soundFrames number of the window's frames that hold sound, 0 … 1024
    public OptionalDouble hiddenShare(int soundFrames) {
        int all = PatchGrid.soundPatches(soundFrames);
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hiddenSound(soundFrames) / all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PatchMask mask && Arrays.equals(kept, mask.kept);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(kept);
    }

    @Override
    public String toString() {
        return "PatchMask[" + keptCount() + " of " + PatchGrid.PATCHES + " kept]";
    }

    private static int[] allPatches() {
        int[] all = new int[PatchGrid.PATCHES];
        Arrays.setAll(all, patch -> patch);
        return all;
    }
}
