package io.github.audiomae.head;

import io.github.audiomae.evaluation.Reliability;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Trains a calibrated head, and measures how right such a head is about recordings that it does not know.
///
/// The recordings are divided into parts. Each part is scored by a head that was trained on the others; these logits
/// calibrate the final head, which is trained on everything. For the measures, the logits of a part are calibrated by
/// those of the other parts, so that no window takes part in its own calibration. The same windows give the same head.
public final class HeadTraining {
    private static final int MOST_FOLDS = 5;
    private static final int SEED = 7;
    private static final int[] CURVE = {1, 2, 5, 10, 20, 50, 100, 200};
    private static final int BINS = 15;

    private final LabelledWindows windows;
    private final int folds;
    private final int[] fold;

    /// @param windows of at least two recordings, with at least two labels or one label that some do not have
    /// @throws ProblemException if there are fewer
    public HeadTraining(LabelledWindows windows) {
        this.windows = windows;
        List<Long> recordings = new ArrayList<>(
                Arrays.stream(windows.recordings()).distinct().boxed().toList());
        boolean anyContrast = IntStream.range(0, windows.labels().size())
                .anyMatch(label -> windows.count(label) > 0 && windows.count(label) < windows.size());
        if (recordings.size() < 2 || !anyContrast) {
            throw new ProblemException(
                    ProblemCode.WRONG_REQUEST,
                    Sentence.of(
                            "training.few",
                            windows.size(),
                            recordings.size(),
                            windows.labels().size()));
        }
        folds = Math.min(MOST_FOLDS, recordings.size());
        fold = foldOfEachWindow();
    }

    /// Deals the recordings of each label to the folds in turn, the rarest label first, so that every fold has
    /// some.
    private int[] foldOfEachWindow() {
        Map<Long, Integer> foldOf = new HashMap<>();
        List<Integer> byCount = IntStream.range(0, windows.labels().size())
                .boxed()
                .sorted((a, b) -> Integer.compare(windows.count(a), windows.count(b)))
                .toList();
        Random random = new Random(SEED);
        int next = 0;
        for (int label : byCount) {
            List<Long> recordings = new ArrayList<>(IntStream.range(0, windows.size())
                    .filter(i -> windows.has()[i][label])
                    .mapToObj(i -> windows.recordings()[i])
                    .distinct()
                    .toList());
            Collections.shuffle(recordings, random);
            for (long recording : recordings) {
                if (foldOf.putIfAbsent(recording, next % folds) == null) {
                    next++;
                }
            }
        }
        for (long recording : windows.recordings()) {
            if (foldOf.putIfAbsent(recording, next % folds) == null) {
                next++;
            }
        }
        return Arrays.stream(windows.recordings()).mapToInt(foldOf::get).toArray();
    }

    /// What a training gives.
    ///
    /// @param head trained on all windows, calibrated
    /// @param folds number of parts that were used
    /// @param measures on recordings that the measured heads were not trained on
    /// @param calibrationErrorBefore the same without calibration
    /// @param nearestNeighbours macro average precision of the nearest neighbours; null if it was not measured
    /// @param curve the learning curve
    public record Trained(
            LinearHead head,
            int folds,
            HeadMeasures measures,
            double calibrationErrorBefore,
            @Nullable Double nearestNeighbours,
            List<HeadReport.CurvePoint> curve) {}

    /// Trains and measures. Blocking; takes seconds for some thousand windows.
    ///
    /// @param progress receives the trainings that are done, of all
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    public Trained run(CancellationToken token, Progress progress) {
        List<Integer> curve = curve();
        Steps steps = new Steps(folds * (1 + curve.size()) + 1, token, progress);
        double[][] logits = new double[windows.size()][];
        for (int part = 0; part < folds; part++) {
            score(LogisticRegression.train(windows.only(outside(part))), part, logits);
            steps.next();
        }
        double[][] calibrated = new double[windows.size()][];
        for (int part = 0; part < folds; part++) {
            Calibration[] others = calibrations(logits, outside(part));
            for (int i : inside(part)) {
                calibrated[i] = scores(logits[i], others);
            }
        }
        Calibration[] each =
                calibrations(logits, IntStream.range(0, windows.size()).boxed().toList());
        LinearHead head = LogisticRegression.train(windows).calibrated(each);
        steps.next();
        return new Trained(
                head,
                folds,
                HeadMeasures.of(windows, calibrated),
                calibrationError(logits),
                NearestWindows.macroAveragePrecision(
                        windows, Arrays.stream(fold).asLongStream().toArray(), token),
                curve.stream().map(most -> curvePoint(most, steps)).toList());
    }

    /// Counts trainings.
    private static final class Steps {
        private final int all;
        private final CancellationToken token;
        private final Progress progress;
        private int done;

        Steps(int all, CancellationToken token, Progress progress) {
            this.all = all;
            this.token = token;
            this.progress = progress;
        }

        void next() {
            token.throwIfCancelled();
            progress.report(++done, all, "");
        }
    }

    private void score(LinearHead head, int part, double[][] logits) {
        for (int i : inside(part)) {
            float[] these = head.logits(windows.vectors()[i]);
            logits[i] =
                    IntStream.range(0, these.length).mapToDouble(c -> these[c]).toArray();
        }
    }

    private Calibration[] calibrations(double[][] logits, List<Integer> these) {
        return IntStream.range(0, windows.labels().size())
                .parallel()
                .mapToObj(label -> {
                    double[] values = new double[these.size()];
                    boolean[] positive = new boolean[values.length];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = logits[these.get(i)][label];
                        positive[i] = windows.has()[these.get(i)][label];
                    }
                    return Calibration.fit(values, positive);
                })
                .toArray(Calibration[]::new);
    }

    private static double[] scores(double[] logits, Calibration... each) {
        return IntStream.range(0, logits.length)
                .mapToDouble(label -> LinearHead.sigmoid(each[label].apply(logits[label])))
                .toArray();
    }

    private double calibrationError(double[][] logits) {
        Reliability reliability = new Reliability(BINS);
        for (int i = 0; i < logits.length; i++) {
            for (int label = 0; label < logits[i].length; label++) {
                reliability.add(LinearHead.sigmoid(logits[i][label]), windows.has()[i][label]);
            }
        }
        return reliability.expectedCalibrationError();
    }

    /// The numbers of windows per label that are less than all there are in training.
    private List<Integer> curve() {
        int most = IntStream.range(0, windows.labels().size())
                .map(windows::count)
                .max()
                .orElse(0);
        return Arrays.stream(CURVE)
                .takeWhile(perClass -> perClass * folds <= most * (folds - 1))
                .boxed()
                .toList();
    }

    /// The macro average precision after training on at most so many windows with each label.
    private HeadReport.CurvePoint curvePoint(int perClass, Steps steps) {
        double[][] logits = new double[windows.size()][];
        for (int part = 0; part < folds; part++) {
            score(LogisticRegression.train(windows.only(few(outside(part), perClass))), part, logits);
            steps.next();
        }
        return new HeadReport.CurvePoint(
                perClass,
                HeadMeasures.macro(
                        windows,
                        logits,
                        IntStream.range(0, windows.size()).boxed().toList()));
    }

    /// A seeded choice with at most so many windows of each label.
    private List<Integer> few(List<Integer> from, int perClass) {
        List<Integer> order = new ArrayList<>(from);
        Collections.shuffle(order, new Random(SEED));
        int[] taken = new int[windows.labels().size()];
        List<Integer> few = new ArrayList<>();
        for (int i : order) {
            boolean wanted = false;
            for (int label = 0; label < taken.length; label++) {
                wanted |= windows.has()[i][label] && taken[label] < perClass;
            }
            if (wanted) {
                few.add(i);
                for (int label = 0; label < taken.length; label++) {
                    taken[label] += windows.has()[i][label] ? 1 : 0;
                }
            }
        }
        return few;
    }

    private List<Integer> inside(int part) {
        return IntStream.range(0, fold.length)
                .filter(i -> fold[i] == part)
                .boxed()
                .toList();
    }

    private List<Integer> outside(int part) {
        return IntStream.range(0, fold.length)
                .filter(i -> fold[i] != part)
                .boxed()
                .toList();
    }
}
