package io.github.audiomae.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefereeTest {
    private static final Subject WHOLE = new Subject(PatchMask.nothingHidden(PatchGrid.AUDIOSET), 1024);
    private static final int[] ASCENDING =
            IntStream.range(0, PatchGrid.AUDIOSET.patches()).toArray();
    private static final int[] DESCENDING =
            IntStream.range(0, PatchGrid.AUDIOSET.patches()).map(i -> 511 - i).toArray();

    @Test
    void areaIsThatOfTrapezoids() {
        assertThat(new Curve(new double[] {0, 0.5, 1}, new double[] {1, 0.5, 0}).area())
                .isEqualTo(0.5);
        assertThat(new Curve(new double[] {0, 0.25, 1}, new double[] {1, 1, 0}).area())
                .isCloseTo(0.25 + 0.375, within(1e-12));
    }

    @Test
    void oneDecisivePatchGivesTheCurvesOfAStep() {
        LinearModel model = new LinearModel(-20);
        model.weights[0] = 40; // score 1 with patch 0, 0 without it

        EvidenceCurves first = judge(model, ASCENDING, DESCENDING);

        // It is among the first twentieth: the score changes within the first of twenty steps.
        assertThat(first.deletion().area()).isCloseTo(0.5 / 20, within(1e-6));
        assertThat(first.insertion().area()).isCloseTo(1 - 0.5 / 20, within(1e-6));
        // The order of the loudest has it last.
        assertThat(first.loudestDeletion().area()).isCloseTo(1 - 0.5 / 20, within(1e-6));
        assertThat(first.loudestInsertion().area()).isCloseTo(0.5 / 20, within(1e-6));
    }

    @Test
    void curvesBeginAndEndWhereTheyMust() {
        LinearModel model = new LinearModel(-2);
        Arrays.fill(model.weights, 0.01f);

        EvidenceCurves curves = judge(model, ASCENDING, DESCENDING);

        double none = 1 / (1 + Math.exp(2));
        double all = 1 / (1 + Math.exp(2 - 5.12));
        assertThat(curves.insertion().scores()[0]).isCloseTo(none, within(1e-6));
        assertThat(curves.insertion().scores()[20]).isCloseTo(all, within(1e-6));
        assertThat(curves.deletion().scores()[0]).isCloseTo(all, within(1e-6));
        assertThat(curves.deletion().scores()[20]).isCloseTo(none, within(1e-6));
        assertThat(curves.deletion().shares()).isSorted().startsWith(0.0).endsWith(1.0);
        // All patches weigh the same, so no order is better than another.
        assertThat(curves.randomArea()).isCloseTo(curves.insertion().area(), within(1e-6));
        assertThat(curves.randomArea()).isCloseTo(curves.loudestDeletion().area(), within(1e-6));
    }

    @Test
    void randomOrdersSpread() {
        LinearModel model = new LinearModel(-20);
        model.weights[0] = 40;

        EvidenceCurves curves = judge(model, ASCENDING, DESCENDING);

        assertThat(curves.random()).hasSize(5);
        assertThat(curves.randomAreas()).isSorted().hasSize(5);
        assertThat(curves.randomAreas()[4] - curves.randomAreas()[0]).isPositive();
        // Each is the share after which patch 0 comes.
        assertThat(curves.randomArea()).isBetween(0.05, 0.95);
    }

    @Test
    void paddingStaysVisible() {
        LinearModel model = new LinearModel(0);
        Subject part = new Subject(PatchMask.nothingHidden(PatchGrid.AUDIOSET), 600);

        new Referee(model, part, 3, 1)
                .judge(Arrays.copyOf(ASCENDING, 304), Arrays.copyOf(ASCENDING, 304), CancellationToken.none());

        assertThat(model.seen).allSatisfy(mask -> assertThat(mask.isKept(511)).isTrue());
        assertThat(model.seen.getFirst().keptCount()).isEqualTo(512 - 304);
    }

    @Test
    void fewPatchesAreShownOneByOne() {
        LinearModel model = new LinearModel(0);
        Subject three = new Subject(PatchMask.keeping(PatchGrid.AUDIOSET, 5, 9, 11), 1024);

        EvidenceCurves curves = new Referee(model, three, 1, 1)
                .judge(new int[] {5, 9, 11}, new int[] {11, 9, 5}, CancellationToken.none());

        assertThat(curves.insertion().shares()).containsExactly(0, 1 / 3.0, 2 / 3.0, 1);
    }

    private static EvidenceCurves judge(LinearModel model, int[] strongest, int[] loudest) {
        return new Referee(model, WHOLE, 4, 1).judge(strongest, loudest, CancellationToken.none());
    }
}
