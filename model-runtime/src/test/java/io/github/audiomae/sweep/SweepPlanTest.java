package io.github.audiomae.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.sweep.SweepPlan.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepPlanTest {
    @Test
    void everyKindAtEveryRatioWithEverySeed() {
        SweepPlan plan = new SweepPlan(List.of(SweepKind.TIME, SweepKind.RANDOM), List.of(0.8, 0.2), 2);

        assertThat(plan.steps())
                .containsExactly(
                        new Step(SweepKind.TIME, 0.2, 0),
                        new Step(SweepKind.TIME, 0.2, 1),
                        new Step(SweepKind.TIME, 0.8, 0),
                        new Step(SweepKind.TIME, 0.8, 1),
                        new Step(SweepKind.RANDOM, 0.2, 0),
                        new Step(SweepKind.RANDOM, 0.2, 1),
                        new Step(SweepKind.RANDOM, 0.8, 0),
                        new Step(SweepKind.RANDOM, 0.8, 1));
    }

    @Test
    void sharesBeyondAllAreRefused() {
        assertThatThrownBy(() -> new SweepPlan(List.of(SweepKind.TIME), List.of(1.5), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SweepPlan(List.of(SweepKind.TIME), List.of(0.5), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void kindsHideWhatTheirNamesSay() {
        assertThat(SweepKind.TIME.rule(0.5, 1).mask(PatchGrid.AUDIOSET).isKept(8))
                .isEqualTo(SweepKind.TIME.rule(0.5, 1).mask(PatchGrid.AUDIOSET).isKept(15));
        assertThat(SweepKind.FREQUENCY.rule(0.5, 1).mask(PatchGrid.AUDIOSET).isKept(3))
                .isEqualTo(SweepKind.FREQUENCY
                        .rule(0.5, 1)
                        .mask(PatchGrid.AUDIOSET)
                        .isKept(11));
        assertThat(SweepKind.RANDOM.rule(0.25, 1).mask(PatchGrid.AUDIOSET).hiddenCount())
                .isEqualTo(128);
    }

    @Test
    void quartilesLieBetweenNeighbours() {
        double[] sorted = {1, 2, 4, 8};

        assertThat(SweepCurve.quantile(sorted, 0.5)).isCloseTo(3, within(1e-12));
        assertThat(SweepCurve.quantile(sorted, 0.25)).isCloseTo(1.75, within(1e-12));
        assertThat(SweepCurve.quantile(sorted, 1)).isEqualTo(8);
        assertThat(SweepCurve.quantile(new double[] {5}, 0.25)).isEqualTo(5);
        assertThat(SweepCurve.quantile(new double[0], 0.5)).isNaN();
    }
}
