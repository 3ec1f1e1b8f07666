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
public record SurpriseCurve(List<SurpriseStep> steps, double[] values) {
    /// A curve without steps.
    public static final SurpriseCurve EMPTY = new SurpriseCurve(List.of(), new double[0]);

    private static final double TOP = 0.9;
    private static final int AROUND = 4;

    public SurpriseCurve {
        steps = List.copyOf(steps);
        if (steps.size() != values.length) {
            throw new IllegalArgumentException(steps.size() + " steps, but " + values.length + " values");
        }
    }

    /// The surprise of each step, summed over its bands.
    public static SurpriseCurve sums(List<SurpriseStep> steps) {
        return new SurpriseCurve(
                steps, steps.stream().mapToDouble(SurpriseStep::sum).toArray());
    }

    /// The novelty of each step: how unusual its surprise is among all steps, as the Mahalanobis distance of its bands
    /// from their mean. In a recording of a sound that no context predicts, such as surf, a call is unusual
    /// because it surprises less.
    public static SurpriseCurve novelty(List<SurpriseStep> steps) {
        return new SurpriseCurve(
                steps,
                Mahalanobis.distances(steps.stream().map(SurpriseStep::bands).toList()));
    }

    /// The step with the highest value, the first of equal ones.
    ///
    /// @throws java.util.NoSuchElementException without steps
    public SurpriseStep highest() {
        return steps.get(IntStream.range(0, values.length)
                .boxed()
                .max(Comparator.comparingDouble((Integer index) -> values[index])
                        .thenComparing(index -> -index))
                .orElseThrow());
    }

    /// The highest value; 0 without steps.
    public double most() {
        return Arrays.stream(values).max().orElse(0);
    }

    /// The peaks in order of time: steps that are higher than all others within four steps to each side (0.64 s) and
    /// than nine tenths of all steps.
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
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double least = sorted.length == 0 ? 0 : sorted[(int) (TOP * (sorted.length - 1))];
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
