package io.github.audiomae.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoreFitTest {
    /// R: `binom::binom.confint(8, 10, methods = "wilson")` and of 0 of 10.
    @Test
    void wilsonsIntervalIsThatOfTheTables() {
        assertThat(Proportion.of(8, 10).low()).isCloseTo(0.4901625, within(1e-6));
        assertThat(Proportion.of(8, 10).high()).isCloseTo(0.9433178, within(1e-6));
        assertThat(Proportion.of(0, 10).low()).isZero();
        assertThat(Proportion.of(0, 10).high()).isCloseTo(0.2775328, within(1e-6));
        assertThat(Proportion.of(0, 0).high()).isOne();
    }

    /// With only two different scores, the fit without a correction passes through both shares; Firth's correction
    /// for such a saturated model adds half an event of each kind to each group.
    @Test
    void twoScoresAreFittedExactly() {
        double[] scores = new double[40];
        boolean[] right = new boolean[40];
        for (int i = 0; i < 40; i++) {
            scores[i] = i < 20 ? 0.2 : 0.8;
            right[i] = i < 20 ? i < 4 : i < 36;
        }

        ScoreFit fit = ScoreFit.of(scores, right).orElseThrow();

        assertThat(fit.probability(0.2)).isCloseTo(4.5 / 21, within(1e-6));
        assertThat(fit.probability(0.8)).isCloseTo(16.5 / 21, within(1e-6));
        assertThat(fit.judged()).isEqualTo(40);
    }

    /// The interval contains the true score in 95 of 100 experiments, give or take chance.
    @Test
    void theIntervalKeepsItsPromise() {
        double truth = 1 / (1 + Math.exp(-(Math.log(9) + 1) / 1.5)); // a = −1, b = 1.5
        int inside = 0;
        int told = 0;
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            double[] scores = random.doubles(120, 0.05, 0.99).toArray();
            boolean[] right = new boolean[scores.length];
            for (int i = 0; i < scores.length; i++) {
                double logit = Math.log(scores[i] / (1 - scores[i]));
                right[i] = random.nextDouble() < 1 / (1 + Math.exp(1 - 1.5 * logit));
            }
            ScoreFit.ScoreInterval wanted =
                    ScoreFit.of(scores, right).orElseThrow().scoreAt(0.9);
            told++;
            inside += wanted.low() <= truth && truth <= wanted.high() ? 1 : 0;
            assertThat(wanted.score()).isBetween(wanted.low(), wanted.high());
        }
        assertThat((double) inside / told).isBetween(0.92, 0.98);
    }

    @Test
    void aPerfectSeparationHasAFiniteFit() {
        double[] scores = {0.1, 0.15, 0.2, 0.25, 0.3, 0.6, 0.7, 0.8, 0.9, 0.95};
        boolean[] right = {false, false, false, false, false, true, true, true, true, true};

        ScoreFit fit = ScoreFit.of(scores, right).orElseThrow();

        assertThat(fit.b()).isBetween(0.1, 20.0);
        assertThat(fit.scoreAt(0.9).score()).isBetween(0.3, 0.99);
    }

    @Test
    void saysNothingWhereNothingCanBeSaid() {
        double[] scores = new double[20];
        Arrays.setAll(scores, i -> (i + 1) / 21.0);
        boolean[] falling = new boolean[20];
        for (int i = 0; i < 20; i++) {
            falling[i] = i < 10;
        }
        boolean[] all = new boolean[20];
        Arrays.fill(all, true);

        assertThat(ScoreFit.of(scores, falling))
                .as("higher scores are less often right")
                .isEmpty();
        assertThat(ScoreFit.of(scores, all)).isEmpty();
        assertThat(ScoreFit.of(Arrays.copyOf(scores, 9), Arrays.copyOf(falling, 9)))
                .isEmpty();
    }
}
