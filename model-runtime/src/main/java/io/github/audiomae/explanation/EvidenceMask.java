package io.github.audiomae.explanation;

import io.github.audiomae.export.Npy;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Masks from a stored attribution. Patches with exactly 0, which were not asked about (padding), stay visible.
///
/// @param grid of the patches
/// @param values one per patch, larger = more evidence
public record EvidenceMask(PatchGrid grid, float[] values) {
    public EvidenceMask {
        if (values.length != grid.patches()) {
            throw new IllegalArgumentException("one value per patch is needed, got " + values.length);
        }
    }

    /// Reads `attribution.npy`.
    ///
    /// @param grid of the model that it is used with
    /// @throws ProblemException if the file cannot be read or is not an attribution
    public static EvidenceMask read(Path file, PatchGrid grid) {
        Npy.Floats array = Npy.readFloats(file);
        if (array.values().length != grid.patches()) {
            throw new ProblemException(
                    ProblemCode.ARRAY_UNFIT,
                    Sentence.of("array.attribution", file, Arrays.toString(array.shape()), grid.patches()));
        }
        return new EvidenceMask(grid, array.values());
    }

    /// Keeps only the evidence: hides those with the least.
    ///
    /// @param ratio share of the patches asked about that is hidden, 0 … 1; rounded to whole patches
    public PatchMask keeping(double ratio) {
        return hidingFirst(weakestFirst(), ratio);
    }

    /// Hides the evidence: those with the most.
    ///
    /// @param ratio share of the patches asked about that is hidden, 0 … 1; rounded to whole patches
    public PatchMask hiding(double ratio) {
        int[] order = weakestFirst();
        return hidingFirst(
                IntStream.range(0, order.length)
                        .map(i -> order[order.length - 1 - i])
                        .toArray(),
                ratio);
    }

    private int[] weakestFirst() {
        return IntStream.range(0, values.length)
                .filter(patch -> values[patch] != 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer patch) -> values[patch])
                        .thenComparing(Comparator.reverseOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private PatchMask hidingFirst(int[] order, double ratio) {
        if (!(ratio >= 0 && ratio <= 1)) {
            throw new IllegalArgumentException("a mask ratio is 0 … 1, got " + ratio);
        }
        boolean[] hidden = new boolean[grid.patches()];
        for (int i = 0; i < Math.round(ratio * order.length); i++) {
            hidden[order[i]] = true;
        }
        return PatchMask.hiding(grid, patch -> hidden[patch]);
    }
}
