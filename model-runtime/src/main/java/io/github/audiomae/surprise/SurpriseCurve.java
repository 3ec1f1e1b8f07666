package io.github.audiomae.surprise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A curve over the time of a recording, and its peaks. The array is not copied and must not be changed.
///
/// @param steps in order of time
/// @param values one for each, ≥ 0
/// @param least what a peak must exceed
public record SurpriseCurve(List<SurpriseStep> steps, double[] values, double least) {
    /// A curve without steps.
    public static final SurpriseCurve EMPTY = new SurpriseCurve(List.of(), new double[0], 0);

    private static final double TOP = 0.9;

    /// So many times the usual distance from the median (median absolute deviation) stands out.
    private static final double OUTSTANDING = 5;

    private static final double HALF = 0.5;
    private static final int AROUND = 4;

    public SurpriseCurve {
        steps = List.copyOf(steps);
        if (steps.size() != values.length) {
            throw new IllegalArgumentException(steps.size() + " steps, but " + values.length + " values");
        }
    }

    /// The surprise of each step, summed over its bands; its peaks exceed nine tenths of all steps.
    public static SurpriseCurve sums(List<SurpriseStep> steps) {
        double[] sums = steps.stream().mapToDouble(SurpriseStep::sum).toArray();
        return new SurpriseCurve(steps, sums, quantile(sums, TOP));
    }

    /// The novelty of each step: how unusual its surprise is among all steps, as the Mahalanobis distance of its bands
    /// from their mean. In a recording of a sound that no context predicts, such as surf, a call is unusual
    /// because it surprises less. Its peaks lie five median absolute deviations above the median; there may
    /// be none.
    public static SurpriseCurve novelty(List<SurpriseStep> steps) {
        double[] distances =
                Mahalanobis.distances(steps.stream().map(SurpriseStep::bands).toList());
        double median = quantile(distances, HALF);
        double[] off = Arrays.stream(distances)
                .map(distance -> Math.abs(distance - median))
                .toArray();
        return new SurpriseCurve(steps, distances, median + OUTSTANDING * quantile(off, HALF));
    }

    /// The value at a share of the sorted values, 0 … 1; 0 without values.
    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))];
    }

    /// The step with the highest value, the first of equal ones.
    ///
    /// @throws IndexOutOfBoundsException without steps
    public SurpriseStep highest() {
        int highest = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[highest]) {
                highest = i;
            }
        }
        return steps.get(highest);
    }

    /// The highest value; 0 without steps.
    public double most() {
        return Arrays.stream(values).max().orElse(0);
    }

    /// The peaks in order of time: steps that are higher than `least` and than all others within four steps to each
    /// side (0.64 s).
    public List<SurpriseStep> peaks() {
        return peakIndices().stream().map(steps::get).toList();
    }

    /// The peaks, the highest first.
    public List<SurpriseStep> highestPeaks() {
        return peakIndices().stream()
                .sorted(Comparator.comparingDouble((Integer index) -> -values[index]))
                .map(steps::get)
                .toList();
    }

    /// The positions of the peaks, in order.
    public List<Integer> peakIndices() {
        List<Integer> peaks = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] > least && isHighestAround(i)) {
                peaks.add(i);
            }
        }
        return List.copyOf(peaks);
    }

    private boolean isHighestAround(int index) {
        return IntStream.rangeClosed(Math.max(0, index - AROUND), Math.min(values.length - 1, index + AROUND))
                .allMatch(other -> other == index
                        || values[other] < values[index]
                        || (values[other] == values[index] && other > index));
    }
}
