package io.github.audiomae.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LevelEstimateTest {
    private static final PatchMask MOSTLY_HIDDEN = new MaskStrategy.Random(0.8, 1).mask(PatchGrid.AUDIOSET);

    @Test
    void aSteadySoundIsEstimatedExactly() {
        PatchLevels steady = levels(-0.5f, 0.25f);

        PatchLevels estimate = LevelEstimate.of(steady, MOSTLY_HIDDEN, 1024);

        assertThat(estimate.means()).containsExactly(steady.means(), within(1e-6f));
        assertThat(estimate.spreads()).containsExactly(steady.spreads(), within(1e-6f));
    }

    @Test
    void visiblePatchesKeepTheirOwnLevels() {
        PatchLevels levels = levels(0, 1);
        levels.means()[77] = 5;

        assertThat(LevelEstimate.of(levels, PatchMask.keeping(PatchGrid.AUDIOSET, 77, 3), 1024)
                        .means()[77])
                .isEqualTo(5);
    }

    @Test
    void estimatesLieBetweenTheVisibleLevelsAndNearerToTheNearest() {
        PatchLevels levels = levels(Float.NaN, Float.NaN); // whatever is hidden must not be read
        int early = PatchGrid.AUDIOSET.patch(10, 4);
        int late = PatchGrid.AUDIOSET.patch(20, 4);
        set(levels, early, -1, 0.1f);
        set(levels, late, 1, 0.3f);

        PatchLevels estimate = LevelEstimate.of(levels, PatchMask.keeping(PatchGrid.AUDIOSET, early, late), 1024);

        assertThat(estimate.means()[PatchGrid.AUDIOSET.patch(12, 4)]).isBetween(-1f, 0f);
        assertThat(estimate.means()[PatchGrid.AUDIOSET.patch(15, 4)]).isCloseTo(0, within(1e-6f));
        assertThat(estimate.spreads()[PatchGrid.AUDIOSET.patch(15, 4)]).isCloseTo(0.2f, within(1e-6f));
        assertThat(estimate.means()[PatchGrid.AUDIOSET.patch(18, 4)]).isBetween(0f, 1f);
    }

    @Test
    void paddingIsNoNeighbour() {
        PatchLevels levels = levels(0.467f, 0.001f);
        set(levels, 0, -1, 0.5f);

        PatchLevels estimate = LevelEstimate.of(levels, PatchMask.keeping(PatchGrid.AUDIOSET, 0, 8, 16, 24), 16);

        assertThat(estimate.means()[1]).isEqualTo(-1);
        assertThat(estimate.means()[100]).isEqualTo(0.467f);
    }

    @Test
    void withoutAnyVisibleSoundTheTrainingSetIsTheGuess() {
        PatchLevels estimate = LevelEstimate.of(levels(7, 7), PatchMask.keeping(PatchGrid.AUDIOSET), 1024);

        assertThat(estimate.means()).containsOnly(0);
        assertThat(estimate.spreads()).containsOnly(0.5f);
    }

    private static PatchLevels levels(float mean, float spread) {
        PatchLevels levels =
                new PatchLevels(new float[PatchGrid.AUDIOSET.patches()], new float[PatchGrid.AUDIOSET.patches()]);
        Arrays.fill(levels.means(), mean);
        Arrays.fill(levels.spreads(), spread);
        return levels;
    }

    private static void set(PatchLevels levels, int patch, float mean, float spread) {
        levels.means()[patch] = mean;
        levels.spreads()[patch] = spread;
    }
}
