package io.github.audiomae.explanation;

import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Tests an attribution: how fast does the score fall when its strongest patches are hidden, and rise when only they
/// are shown, compared with the loudest patches and with random orders? Published metrics of this kind hardly separate
/// good methods from random ones (SaCo: arXiv 2404.01415), so random is always measured too.
///
/// @param batch number of masks that go through the model together, ≥ 1
/// @param seed of the random orders
record Referee(PatchLogit logit, Subject subject, int batch, long seed) {
    static final int STEPS = 20;
    static final int RANDOM_ORDERS = 5;

    /// @param strongest the subject's patches, the strongest first
    /// @param loudest the same patches, the loudest first
    EvidenceCurves judge(int[] strongest, int[] loudest, CancellationToken token) {
        // Every order is measured as an insertion curve; a deletion is the insertion of the reversed order.
        List<int[]> orders = new ArrayList<>(List.of(strongest, reversed(strongest), loudest, reversed(loudest)));
        SplittableRandom seeds = new SplittableRandom(seed);
        for (int i = 0; i < RANDOM_ORDERS; i++) {
            orders.add(RandomParts.order(subject.grid(), seeds.nextLong(), subject::asks));
        }
        List<Curve> curves = insertions(orders, token);
        return new EvidenceCurves(
                curves.get(1).reversed(),
                curves.get(0),
                curves.get(3).reversed(),
                curves.get(2),
                curves.subList(4, curves.size()));
    }

    private List<Curve> insertions(List<int[]> orders, CancellationToken token) {
        int patches = orders.getFirst().length;
        int steps = Math.min(STEPS, Math.max(1, patches));
        double[] shares = new double[steps + 1];
        double[][] scores = new double[orders.size()][steps + 1];
        for (int step = 0; step <= steps; step++) {
            int shown = (int) Math.round((double) step * patches / steps);
            shares[step] = (double) step / steps;
            boolean same = shown == 0 || shown == patches; // whatever the order
            List<PatchMask> masks = orders.stream()
                    .limit(same ? 1 : orders.size())
                    .map(order -> subject.keepingFirst(order, shown))
                    .toList();
            double[] found = scores(masks, token);
            for (int i = 0; i < scores.length; i++) {
                scores[i][step] = found[same ? 0 : i];
            }
        }
        return Arrays.stream(scores).map(row -> new Curve(shares, row)).toList();
    }

    private double[] scores(List<PatchMask> masks, CancellationToken token) {
        double[] scores = new double[masks.size()];
        for (int from = 0; from < masks.size(); from += batch) {
            float[] logits = logit.of(masks.subList(from, Math.min(from + batch, masks.size())), token);
            for (int i = 0; i < logits.length; i++) {
                scores[from + i] = 1 / (1 + Math.exp(-(double) logits[i]));
            }
        }
        return scores;
    }

    private static int[] reversed(int[] order) {
        int[] reversed = new int[order.length];
        Arrays.setAll(reversed, i -> order[order.length - 1 - i]);
        return reversed;
    }
}
