package io.github.audiomae.surprise;

import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Random masks that hide every patch equally often: each random order of the patches is cut into quarters, and each
/// mask keeps one of them. Of four masks, three hide a given patch.
///
/// @param count number of masks, a multiple of four, 8 … 256
/// @param seed of the orders
public record ContextMasks(int count, long seed) {
    /// The number of masks if nothing else is asked for.
    public static final int DEFAULT = 16;

    private static final int PARTS = 4;
    private static final int LEAST = 8;
    private static final int MOST = 256;

    public ContextMasks {
        if (count < LEAST || count > MOST || count % PARTS != 0) {
            throw new IllegalArgumentException(
                    "the number of masks is a multiple of four from " + LEAST + " to " + MOST + ", got " + count);
        }
    }

    /// In how many of the masks each patch is hidden.
    public int hiddenTimes() {
        return count / PARTS * (PARTS - 1);
    }

    /// The masks; computed on each call, always the same.
    ///
    /// @param grid of the patches
    public List<PatchMask> masks(PatchGrid grid) {
        SplittableRandom seeds = new SplittableRandom(seed);
        List<PatchMask> masks = new ArrayList<>();
        while (masks.size() < count) {
            int[] order = Arrays.stream(new MaskStrategy.Random(0, seeds.nextLong())
                            .mask(grid)
                            .idsKeep())
                    .mapToInt(Math::toIntExact)
                    .toArray();
            for (int part = 0; part < PARTS; part++) {
                int from = part * order.length / PARTS;
                int to = (part + 1) * order.length / PARTS;
                masks.add(PatchMask.keeping(grid, Arrays.copyOfRange(order, from, to)));
            }
        }
        return List.copyOf(masks);
    }
}
