package io.github.audiomae.head;

import io.github.audiomae.evaluation.AveragePrecision;
import io.github.audiomae.evaluation.AveragePrecision.Scored;
import io.github.audiomae.evaluation.Reliability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/// How right the scores of labelled windows are. Intervals hold the middle 95 % of resamples of whole recordings, with
/// replacement, since windows of one recording resemble each other.
///
/// @param windows number of windows
/// @param recordings they come from
/// @param classes each class
/// @param macroAveragePrecision mean over the classes that have windows
/// @param accuracy share of the windows with exactly one label whose best class is that label
/// @param calibrationError expected calibration error over all scores of all classes, in 15 bins
/// @param reliability the bins that hold scores
/// @param confusion for windows with exactly one label: row = label, column = best class, as in `classes`
public record HeadMeasures(
        int windows,
        int recordings,
        List<ClassMeasures> classes,
        Interval macroAveragePrecision,
        Interval accuracy,
        double calibrationError,
        List<Reliability.Bin> reliability,
        int[][] confusion) {
    private static final int BINS = 15;
    private static final int MOST_RESAMPLES = 400;
    private static final int LEAST_RESAMPLES = 40;
    private static final double MOST_WORK = 4e7;
    private static final double TAIL = 0.025;
    private static final int SEED = 1;

    /// A number with an interval; all three are 0 where there is nothing to measure.
    public record Interval(double value, double low, double high) {}

    /// One class.
    ///
    /// @param label its name
    /// @param windows number of windows with the label
    /// @param recordings they come from
    /// @param averagePrecision mean precision at the ranks of its windows
    public record ClassMeasures(String label, int windows, int recordings, Interval averagePrecision) {}

    /// How many windows with a label have which best class, which may be that of the label.
    ///
    /// @param label of the windows, which have no other
    /// @param best their best class
    /// @param windows number of such windows
    /// @param of all windows with this label alone
    public record Answer(String label, String best, int windows, int of) {}

    /// Which class was taken for which, the most frequent first.
    public List<Answer> mistakes() {
        List<Answer> mistakes = new ArrayList<>();
        for (int row = 0; row < confusion.length; row++) {
            for (int column = 0; column < confusion.length; column++) {
                if (row != column && confusion[row][column] > 0) {
                    mistakes.add(answer(row, column));
                }
            }
        }
        mistakes.sort(Comparator.comparingInt((Answer one) -> -one.windows()));
        return mistakes;
    }

    /// How many windows with a label have a best class.
    ///
    /// @param row index of the label in `classes`
    /// @param column index of the best class in `classes`
    public Answer answer(int row, int column) {
        return new Answer(
                classes.get(row).label(),
                classes.get(column).label(),
                confusion[row][column],
                Arrays.stream(confusion[row]).sum());
    }

    /// @param scores for each window, one score per class, 0 … 1
    static HeadMeasures of(LabelledWindows windows, double[][] scores) {
        int classes = windows.labels().size();
        Map<Long, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < windows.size(); i++) {
            groups.computeIfAbsent(windows.recordings()[i], id -> new ArrayList<>())
                    .add(i);
        }
        List<List<Integer>> recordings = List.copyOf(groups.values());
        int resamples = (int)
                Math.clamp(MOST_WORK / Math.max(1, windows.size() * (double) classes), LEAST_RESAMPLES, MOST_RESAMPLES);
        List<List<Integer>> samples = new ArrayList<>();
        Random random = new Random(SEED);
        for (int i = 0; i < resamples; i++) {
            List<Integer> sample = new ArrayList<>();
            for (int j = 0; j < recordings.size(); j++) {
                sample.addAll(recordings.get(random.nextInt(recordings.size())));
            }
            samples.add(sample);
        }
        List<Integer> all = recordings.stream().flatMap(List::stream).sorted().toList();
        List<ClassMeasures> measured = new ArrayList<>();
        for (int label = 0; label < classes; label++) {
            int c = label;
            measured.add(new ClassMeasures(
                    windows.labels().get(c),
                    windows.count(c),
                    (int) recordings.stream()
                            .filter(group -> group.stream().anyMatch(i -> windows.has()[i][c]))
                            .count(),
                    interval(all, samples, sample -> averagePrecision(windows, scores, sample, c))));
        }
        Reliability reliability = new Reliability(BINS);
        int[][] confusion = new int[classes][classes];
        for (int i = 0; i < windows.size(); i++) {
            for (int label = 0; label < classes; label++) {
                reliability.add(scores[i][label], windows.has()[i][label]);
            }
            int only = onlyLabel(windows, i);
            if (only >= 0) {
                confusion[only][best(scores[i])]++;
            }
        }
        return new HeadMeasures(
                windows.size(),
                recordings.size(),
                measured,
                interval(all, samples, sample -> macro(windows, scores, sample)),
                interval(all, samples, sample -> accuracy(windows, scores, sample)),
                reliability.expectedCalibrationError(),
                reliability.bins(),
                confusion);
    }

    private static Interval interval(
            List<Integer> all, List<List<Integer>> samples, ToDoubleFunction<List<Integer>> measure) {
        double value = measure.applyAsDouble(all);
        if (Double.isNaN(value)) {
            return new Interval(0, 0, 0);
        }
        double[] values = samples.parallelStream()
                .mapToDouble(measure)
                .filter(one -> !Double.isNaN(one))
                .sorted()
                .toArray();
        int tail = (int) (TAIL * values.length);
        return values.length == 0
                ? new Interval(value, value, value)
                : new Interval(value, values[tail], values[values.length - 1 - tail]);
    }

    private static double averagePrecision(
            LabelledWindows windows, double[][] scores, List<Integer> sample, int label) {
        OptionalDouble precision = AveragePrecision.of(sample.stream()
                .map(i -> new Scored(scores[i][label], windows.has()[i][label]))
                .toList());
        return precision.orElse(Double.NaN);
    }

    /// The mean of the average precisions of the classes that have windows; not a number if none has.
    static double macro(LabelledWindows windows, double[][] scores, List<Integer> sample) {
        double[] each = new double[windows.labels().size()];
        Arrays.setAll(each, label -> averagePrecision(windows, scores, sample, label));
        return Arrays.stream(each).filter(one -> !Double.isNaN(one)).average().orElse(Double.NaN);
    }

    private static double accuracy(LabelledWindows windows, double[][] scores, List<Integer> sample) {
        int right = 0;
        int counted = 0;
        for (int i : sample) {
            int only = onlyLabel(windows, i);
            if (only >= 0) {
                counted++;
                right += best(scores[i]) == only ? 1 : 0;
            }
        }
        return counted == 0 ? Double.NaN : right / (double) counted;
    }

    private static int onlyLabel(LabelledWindows windows, int window) {
        int only = -1;
        for (int label = 0; label < windows.labels().size(); label++) {
            if (windows.has()[window][label]) {
                if (only >= 0) {
                    return -1;
                }
                only = label;
            }
        }
        return only;
    }

    private static int best(double... scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }
}
