package io.github.audiomae.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Synthetic vectors: each class has a direction of its own, each recording an offset, each window noise.
class HeadTrainingTest {
    private static final int WIDTH = 24;
    private static final int PER_RECORDING = 4;

    @Test
    void classesThatLieApartAreLearned() {
        HeadTraining.Trained trained =
                new HeadTraining(windows(3, 20, 3, 1)).run(CancellationToken.none(), Progress.NONE);

        assertThat(trained.measures().macroAveragePrecision().value()).isGreaterThan(0.95);
        assertThat(trained.measures().accuracy().value()).isGreaterThan(0.9);
        assertThat(trained.measures().classes()).allSatisfy(one -> {
            assertThat(one.windows()).isEqualTo(80);
            assertThat(one.recordings()).isEqualTo(20);
            assertThat(one.averagePrecision().low())
                    .isLessThanOrEqualTo(one.averagePrecision().value());
            assertThat(one.averagePrecision().high())
                    .isGreaterThanOrEqualTo(one.averagePrecision().value());
        });
        assertThat(trained.folds()).isEqualTo(5);
        assertThat(trained.curve()).isNotEmpty();
        assertThat(trained.curve().getLast().macroAveragePrecision())
                .isGreaterThan(trained.curve().getFirst().macroAveragePrecision());
        assertThat(trained.nearestNeighbours()).isBetween(0.5, 1.0);
    }

    @Test
    void labelsWithoutMeaningGiveWhatChanceGives() {
        HeadTraining.Trained trained =
                new HeadTraining(windows(2, 40, 0, 2)).run(CancellationToken.none(), Progress.NONE);

        // A head that was scored on its own training windows would look nearly perfect here.
        assertThat(trained.measures().macroAveragePrecision().value()).isBetween(0.3, 0.68);
        assertThat(trained.measures().calibrationError()).isLessThan(0.15);
    }

    @Test
    void calibrationMakesScoresHonest() {
        HeadTraining.Trained trained =
                new HeadTraining(windows(4, 25, 1.2, 3)).run(CancellationToken.none(), Progress.NONE);

        assertThat(trained.measures().calibrationError())
                .isLessThan(trained.calibrationErrorBefore())
                .isLessThan(0.06);
    }

    @Test
    void mistakesAreCountedForEachPairOfClasses() {
        HeadMeasures measures = new HeadTraining(windows(4, 25, 1.2, 3))
                .run(CancellationToken.none(), Progress.NONE)
                .measures();

        List<HeadMeasures.Answer> mistakes = measures.mistakes();
        assertThat(mistakes)
                .isNotEmpty()
                .isSortedAccordingTo(Comparator.comparingInt((HeadMeasures.Answer one) -> -one.windows()))
                .allSatisfy(one -> {
                    assertThat(one.label()).isNotEqualTo(one.best());
                    assertThat(one.of()).isEqualTo(100);
                });
        int wrong = mistakes.stream().mapToInt(HeadMeasures.Answer::windows).sum();
        assertThat(measures.accuracy().value()).isCloseTo(1 - wrong / 400.0, Offset.offset(1e-9));
        int right = IntStream.range(0, 4)
                .map(label -> measures.answer(label, label).windows())
                .sum();
        assertThat(right).isEqualTo(400 - wrong);
    }

    @Test
    void progressCountsEveryTraining() {
        List<Long> done = new ArrayList<>();
        List<Long> total = new ArrayList<>();
        HeadTraining.Trained trained = new HeadTraining(windows(2, 10, 2, 8))
                .run(CancellationToken.none(), (now, all, what) -> {
                    done.add(now);
                    total.add(all);
                });

        long all = 5 * (1 + trained.curve().size()) + 1;
        assertThat(total).containsOnly(all);
        assertThat(done).isEqualTo(LongStream.rangeClosed(1, all).boxed().toList());
    }

    @Test
    void theSameWindowsGiveTheSameHead() {
        LabelledWindows windows = windows(3, 8, 2, 4);

        HeadTraining.Trained one = new HeadTraining(windows).run(CancellationToken.none(), Progress.NONE);
        HeadTraining.Trained other = new HeadTraining(windows).run(CancellationToken.none(), Progress.NONE);

        assertThat(Arrays.deepEquals(one.head().weights(), other.head().weights()))
                .isTrue();
        assertThat(one.head().bias()).isEqualTo(other.head().bias());
        assertThat(one.measures().macroAveragePrecision())
                .isEqualTo(other.measures().macroAveragePrecision());
    }

    @Test
    void oneRecordingOrOneLabelIsTooLittle() {
        assertThatThrownBy(() -> new HeadTraining(windows(1, 9, 1, 5))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> new HeadTraining(windows(2, 9, 1, 5).only(List.of(0, 1, 2))))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void calibrationFindsSlopeAndShift() {
        Random random = new Random(6);
        double[] logits = random.doubles(20_000, -6, 6).toArray();
        boolean[] positive = new boolean[logits.length];
        for (int i = 0; i < logits.length; i++) {
            positive[i] = random.nextDouble() < LinearHead.sigmoid(0.5 * logits[i] - 1);
        }

        Calibration found = Calibration.fit(logits, positive);

        assertThat(found.slope()).isCloseTo(0.5, Offset.offset(0.03));
        assertThat(found.shift()).isCloseTo(-1, Offset.offset(0.08));
        assertThat(Calibration.fit(new double[] {1, 2}, true, true)).isEqualTo(Calibration.NONE);
    }

    /// @param apart distance between the classes, in deviations of the noise
    private static LabelledWindows windows(int classes, int recordingsPerClass, double apart, long seed) {
        Random random = new Random(seed);
        int count = classes * recordingsPerClass * PER_RECORDING;
        float[][] vectors = new float[count][WIDTH];
        boolean[][] has = new boolean[count][classes];
        long[] recordings = new long[count];
        for (int recording = 0; recording < classes * recordingsPerClass; recording++) {
            int label = recording % classes;
            double[] offset = random.doubles(WIDTH, -0.5, 0.5).toArray();
            for (int i = 0; i < PER_RECORDING; i++) {
                int window = recording * PER_RECORDING + i;
                has[window][label] = true;
                recordings[window] = recording;
                for (int j = 0; j < WIDTH; j++) {
                    vectors[window][j] =
                            (float) (10 + offset[j] + random.nextGaussian() + (j % classes == label ? apart / 2 : 0));
                }
            }
        }
        return new LabelledWindows(
                IntStream.range(0, classes).mapToObj(i -> "class " + i).toList(),
                vectors,
                has,
                recordings,
                Map.of(),
                List.of());
    }
}
