package io.github.audiomae.patches;

import io.github.audiomae.features.SpectrogramWindow;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Masks derived from the levels of a window's patches. The level of a patch is the mean of its values over the frames
/// that hold sound; padded patches stay visible and do not count.
public final class Loudness {
    private Loudness() {}

    /// Hides the loudest patches.
    ///
    /// @param share hidden share of the patches that hold sound, 0 … 1; rounded to whole patches
    public static PatchMask hidingLoudest(SpectrogramWindow window, PatchGrid grid, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is 0 … 1, got " + share);
        }
        int[] order = loudestFirst(window, grid);
        boolean[] hidden = new boolean[grid.patches()];
        for (int i = 0; i < Math.round(share * order.length); i++) {
            hidden[order[i]] = true;
        }
        return PatchMask.hiding(grid, patch -> hidden[patch]);
    }

    /// The patches that hold sound, the loudest first.
    public static int[] loudestFirst(SpectrogramWindow window, PatchGrid grid) {
        double[] levels = levels(window, grid);
        return soundPatches(window, grid)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer patch) -> -levels[patch])
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// Hides the patches that hold background rather than sound: those below the level that best separates the
    /// window's patches into a quiet and a loud group (N. Otsu, "A threshold selection method from gray-level
    /// histograms", 1979). Where all patches are equally loud there is only one group, and nothing is hidden.
    public static PatchMask hidingSilence(SpectrogramWindow window, PatchGrid grid) {
        double[] levels = levels(window, grid);
        double[] sorted = soundPatches(window, grid)
                .mapToDouble(patch -> levels[patch])
                .sorted()
                .toArray();
        double least = leastOfLoudGroup(sorted);
        return PatchMask.hiding(grid, patch -> !grid.isPadded(patch, window.soundFrames()) && levels[patch] < least);
    }

    /// The lowest level of the upper group, or −∞ if there is only one group.
    private static double leastOfLoudGroup(double[] sorted) {
        double total = Arrays.stream(sorted).sum();
        double below = 0;
        double best = 0;
        double least = Double.NEGATIVE_INFINITY;
        for (int count = 1; count < sorted.length; count++) {
            below += sorted[count - 1];
            if (sorted[count] > sorted[count - 1]) {
                int above = sorted.length - count;
                double distance = (total - below) / above - below / count;
                double between = (double) count * above * distance * distance; // n² · variance between the groups
                if (between > best) {
                    best = between;
                    least = sorted[count];
                }
            }
        }
        return least;
    }

    private static IntStream soundPatches(SpectrogramWindow window, PatchGrid grid) {
        return IntStream.range(0, grid.patches()).filter(patch -> !grid.isPadded(patch, window.soundFrames()));
    }

    /// Mean values, `[patches]`; 0 for padded patches.
    private static double[] levels(SpectrogramWindow window, PatchGrid grid) {
        double[] levels = new double[grid.patches()];
        soundPatches(window, grid).forEach(patch -> {
            int firstFrame = grid.firstFrame(patch);
            int firstBin = grid.firstBin(patch);
            int frames = Math.min(grid.size(), window.soundFrames() - firstFrame);
            double sum = 0;
            for (int frame = firstFrame; frame < firstFrame + frames; frame++) {
                for (int bin = firstBin; bin < firstBin + grid.size(); bin++) {
                    sum += window.at(frame, bin);
                }
            }
            levels[patch] = sum / (frames * grid.size());
        });
        return levels;
    }
}
