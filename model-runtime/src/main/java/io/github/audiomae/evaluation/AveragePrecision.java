package io.github.audiomae.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// Average precision of one class: the mean, over its positives, of the precision at their rank (scikit-learn's
/// `average_precision_score`, AudioSet's measure). Equal scores share one threshold.
public final class AveragePrecision {
    private AveragePrecision() {}

    /// One clip's score for the class, and whether the clip has the class.
    public record Scored(double score, boolean positive) {}

    /// @return 0 … 1; empty if there is no positive
    public static OptionalDouble of(List<Scored> clips) {
        long positives = clips.stream().filter(Scored::positive).count();
        if (positives == 0) {
            return OptionalDouble.empty();
        }
        List<Scored> ranked = clips.stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
        double sum = 0;
        long found = 0;
        for (int start = 0, end; start < ranked.size(); start = end) {
            long here = 0;
            for (end = start; end < ranked.size() && ranked.get(end).score == ranked.get(start).score; end++) {
                here += ranked.get(end).positive ? 1 : 0;
            }
            found += here;
            sum += here * (found / (double) end);
        }
        return OptionalDouble.of(sum / positives);
    }
}
