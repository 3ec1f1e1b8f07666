package io.github.audiomae.explanation;

import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;

/// Preview of an attribution from random fifths of the sound (RISE), on the logit.
///
/// Each random order of the visible patches is cut into fifths, so that every patch is visible equally often: about 51
/// times in 256 masks. The first fifth of a whole window is what the program's random mask of that order keeps. Padding
/// is cut like sound, so that a short sound costs no more than a long one.
///
/// @param batch number of masks that go through the model together, ≥ 1
record RandomParts(PatchLogit logit, Subject subject, int batch, long seed) {
    static final int MASKS = 256;
    private static final int PARTS = 5;

    Attribution compute(AttributionListener listener, CancellationToken token) {
        Passes passes = new Passes(AttributionMethod.PREVIEW, subject, MASKS);
        List<int[]> parts = parts();
        Means means = new Means(subject);
        Attribution now = passes.after(0, means.differences());
        for (int from = 0; from < MASKS; from += batch) {
            List<int[]> together = parts.subList(from, Math.min(from + batch, MASKS));
            List<PatchMask> masks = together.stream()
                    .map(part -> PatchMask.keeping(subject.grid(), part))
                    .toList();
            float[] logits = logit.of(masks, token);
            for (int i = 0; i < logits.length; i++) {
                means.add(together.get(i), logits[i]);
            }
            now = passes.after(logits.length, means.differences());
            listener.refined(now);
        }
        return now;
    }

    /// The patches that stay visible, mask by mask; all have the same number.
    private List<int[]> parts() {
        SplittableRandom seeds = new SplittableRandom(seed);
        List<int[]> parts = new ArrayList<>();
        while (parts.size() < MASKS) {
            int[] order = order(subject.grid(), seeds.nextLong(), subject.visible()::isKept);
            int length = order.length / PARTS;
            for (int part = 0; part < PARTS && parts.size() < MASKS; part++) {
                parts.add(Arrays.copyOfRange(order, part * length, (part + 1) * length));
            }
        }
        return parts;
    }

    /// Those patches that are wanted, in the random order of a seed.
    static int[] order(PatchGrid grid, long seed, IntPredicate wanted) {
        return Arrays.stream(new MaskStrategy.Random(0, seed).mask(grid).idsKeep())
                .mapToInt(Math::toIntExact)
                .filter(wanted)
                .toArray();
    }

    /// Mean logits with and without each patch.
    private static final class Means {
        private final int[] patches;
        private final double[] with;
        private final int[] count;
        private double all;
        private int masks;

        Means(Subject subject) {
            patches = subject.patches();
            with = new double[subject.grid().patches()];
            count = new int[with.length];
        }

        void add(int[] visible, float logit) {
            all += logit;
            masks++;
            for (int patch : visible) {
                with[patch] += logit;
                count[patch]++;
            }
        }

        /// `[patches]`: the mean with a patch minus that without it; 0 while one of them is not known.
        float[] differences() {
            float[] differences = new float[with.length];
            for (int patch : patches) {
                int without = masks - count[patch];
                if (count[patch] > 0 && without > 0) {
                    differences[patch] = (float) (with[patch] / count[patch] - (all - with[patch]) / without);
                }
            }
            return differences;
        }
    }
}
