package io.github.audiomae.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.evaluation.AveragePrecision.Scored;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AveragePrecisionTest {
    @Test
    void positivesOnTopGiveOne() {
        assertThat(AveragePrecision.of(List.of(new Scored(0.9, true), new Scored(0.1, false))))
                .hasValue(1);
    }

    @Test
    void worksTheExampleOfScikitLearnsManual() {
        // y = [0, 0, 1, 1], scores = [0.1, 0.4, 0.35, 0.8] -> 0.8333
        var clips =
                List.of(new Scored(0.1, false), new Scored(0.4, false), new Scored(0.35, true), new Scored(0.8, true));

        assertThat(AveragePrecision.of(clips).orElseThrow()).isCloseTo(0.83333, Offset.offset(1e-5));
    }

    @Test
    void equalScoresGiveTheShareOfPositives() {
        var clips = List.of(new Scored(0.5, true), new Scored(0.5, false), new Scored(0.5, false));

        assertThat(AveragePrecision.of(clips).orElseThrow()).isCloseTo(1 / 3.0, Offset.offset(1e-9));
    }

    @Test
    void isUndefinedWithoutPositives() {
        assertThat(AveragePrecision.of(List.of(new Scored(0.5, false)))).isEmpty();
    }
}
