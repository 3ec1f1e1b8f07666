package io.github.audiomae.sweep;

import java.util.ArrayList;
import java.util.List;

/// Which masks a sweep goes through: every kind at every ratio with every seed.
///
/// @param kinds at least one
/// @param ratios shares to hide, each 0 … 1, at least one
/// @param seeds number of seeds, ≥ 1; they are 0, 1, 2, …
public record SweepPlan(List<SweepKind> kinds, List<Double> ratios, int seeds) {
    public SweepPlan {
        kinds = kinds.stream().distinct().toList();
        ratios = ratios.stream().distinct().sorted().toList();
        if (kinds.isEmpty() || ratios.isEmpty() || seeds < 1) {
            throw new IllegalArgumentException("a sweep needs at least one kind, one ratio and one seed");
        }
        for (double ratio : ratios) {
            if (!(ratio >= 0 && ratio <= 1)) {
                throw new IllegalArgumentException("a mask ratio is 0 … 1, got " + ratio);
            }
        }
    }

    /// One mask of a sweep.
    public record Step(SweepKind kind, double ratio, long seed) {}

    /// All masks, kind by kind, in the order of their ratios.
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (SweepKind kind : kinds) {
            for (double ratio : ratios) {
                for (long seed = 0; seed < seeds; seed++) {
                    steps.add(new Step(kind, ratio, seed));
                }
            }
        }
        return List.copyOf(steps);
    }
}
