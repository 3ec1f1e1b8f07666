package io.github.audiomae.surprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.audio.TimeSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SurpriseCurveTest {
    /// 40 steps: peaks at 5 and 30; 7 is high but next to a higher one, 20 is a peak below nine tenths.
    @Test
    void peaksStandOutOfTheirSurroundingsAndOfTheRecording() {
        float[][] sums = new float[40][1];
        for (float[] sum : sums) {
            sum[0] = 1;
        }
        sums[5][0] = 10;
        sums[7][0] = 9;
        sums[20][0] = 1.5f;
        sums[30][0] = 11;
        sums[31][0] = 11;
        SurpriseCurve curve = SurpriseCurve.sums(steps(sums));

        assertThat(curve.peaks()).extracting(SurpriseCurveTest::start).containsExactly(5.0, 30.0);
        assertThat(curve.highestPeaks()).extracting(SurpriseCurveTest::start).containsExactly(30.0, 5.0);
        assertThat(curve.most()).isEqualTo(11);
        assertThat(start(curve.highest())).isEqualTo(30);
        assertThat(SurpriseCurve.EMPTY.peaks()).isEmpty();
    }

    /// Two uncorrelated bands at 3 ± 2 and 5 ± 1: a step one deviation away in each lies √2 away.
    @Test
    void noveltyIsTheDistanceInDeviationsOfEachBand() {
        SurpriseCurve curve = SurpriseCurve.novelty(steps(new float[][] {{1, 4}, {1, 6}, {5, 4}, {5, 6}}));

        assertThat(curve.values()).hasSize(4);
        Arrays.stream(curve.values()).forEach(value -> assertThat(value).isCloseTo(Math.sqrt(2), within(2e-3)));
    }

    /// Surf: all eight bands surprise much, and together. A call of four steps surprises less in two of them: it is no
    /// peak of the surprise, but the most unusual.
    @Test
    void callThatSurprisesLessIsTheMostUnusualInARecordingOfNoise() {
        Random random = new Random(3);
        float[][] bands = new float[600][8];
        for (float[] step : bands) {
            float wave = (float) random.nextGaussian();
            for (int band = 0; band < step.length; band++) {
                step[band] = 5 + wave + 0.4f * (float) random.nextGaussian();
            }
        }
        for (int step = 300; step < 304; step++) {
            bands[step][5] -= 2.5f;
            bands[step][6] -= 2.5f;
        }

        SurpriseCurve sums = SurpriseCurve.sums(steps(bands));
        SurpriseCurve novelty = SurpriseCurve.novelty(steps(bands));

        assertThat(start(novelty.highestPeaks().getFirst())).isBetween(300.0, 303.0);
        assertThat(novelty.peaks()).as("few of 600 steps").hasSizeLessThan(6);
        assertThat(sums.peaks()).extracting(SurpriseCurveTest::start).noneMatch(at -> at >= 300 && at <= 303);
    }

    @Test
    void equalStepsAreNotUnusual() {
        assertThat(SurpriseCurve.novelty(steps(new float[10][8])).values()).containsOnly(0);
        assertThat(SurpriseCurve.novelty(steps(new float[10][8])).peaks()).isEmpty();
        assertThat(SurpriseCurve.novelty(List.of()).values()).isEmpty();
    }

    private static double start(SurpriseStep step) {
        return step.span().startSeconds();
    }

    private static List<SurpriseStep> steps(float[][] bands) {
        List<SurpriseStep> steps = new ArrayList<>();
        for (int i = 0; i < bands.length; i++) {
            steps.add(new SurpriseStep(new TimeSpan(i, i + 1), bands[i]));
        }
        return steps;
    }
}
