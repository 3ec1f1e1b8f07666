package io.github.audiomae.app.explanation;

import io.github.audiomae.app.reconstruction.Veil;
import io.github.audiomae.app.spectrogram.PatchTint;
import io.github.audiomae.explanation.Attribution;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import java.util.Arrays;

/// Shows evidence over a spectrogram: the less a patch speaks for the class, the darker it is; the tenth of the patches
/// that count most is outlined. Patches that an unfinished computation has not left out yet stay as they are. Never a
/// colour, which would be read as loudness.
final class EvidenceVeil {
    /// Share of the patches that is outlined.
    static final double OUTLINED = 0.1;

    /// Opacity over a patch without evidence, of 255.
    private static final int DARKEST = 190;

    /// The evidence that is not darkened at all: larger values are rare and would leave the rest dark.
    private static final double REACH = 0.97;

    private EvidenceVeil() {}

    static Veil of(Attribution found, String words, boolean overStrokes) {
        PatchGrid grid = found.subject().visible().grid();
        float[] values = found.values();
        double full = reach(found);
        int[] argb = new int[values.length];
        for (int patch = 0; patch < argb.length; patch++) {
            double share = Math.clamp(values[patch] / full, 0, 1);
            argb[patch] = (int) Math.round(DARKEST * (1 - share)) << 24;
        }
        int[] patches = found.subject().patches();
        int asked = asked(found);
        Arrays.stream(patches, asked, patches.length).forEach(patch -> argb[patch] = 0);
        return new Veil(new PatchTint(argb, grid), strongest(found, asked, grid), words, overStrokes);
    }

    /// The number of patches with an answer: leaving one out answers one patch after the other, after the first pass.
    private static int asked(Attribution found) {
        int all = found.subject().patches().length;
        return switch (found.method()) {
            case PREVIEW -> all;
            case EXACT -> Math.clamp(found.passes() - 1L, 0, all);
        };
    }

    /// The strongest patches, of those that speak for the class.
    private static PatchMask strongest(Attribution found, int asked, PatchGrid grid) {
        int[] order = found.strongestFirst();
        int count = (int) Math.round(OUTLINED * asked);
        boolean[] strong = new boolean[grid.patches()];
        Arrays.stream(order, 0, count)
                .filter(patch -> found.values()[patch] > 0)
                .forEach(patch -> strong[patch] = true);
        return PatchMask.hiding(grid, patch -> !strong[patch]);
    }

    private static double reach(Attribution found) {
        double[] sizes = Arrays.stream(found.subject().patches())
                .mapToDouble(patch -> found.values()[patch])
                .filter(value -> value > 0)
                .sorted()
                .toArray();
        return sizes.length == 0 ? 1 : sizes[(int) (REACH * (sizes.length - 1))];
    }
}
