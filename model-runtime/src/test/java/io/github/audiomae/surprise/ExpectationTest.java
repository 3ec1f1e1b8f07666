package io.github.audiomae.surprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationTest {
    private static final PatchGrid GRID = PatchGrid.AUDIOSET;
    private static final int CELLS = GRID.frames() * SpectrogramWindow.MEL_BINS;

    @ParameterizedTest
    @ValueSource(ints = {8, 16, 64})
    void everyPatchIsHiddenInThreeOfFourMasks(int count) {
        ContextMasks plan = new ContextMasks(count, 7);
        int[] hidden = new int[GRID.patches()];
        for (PatchMask mask : plan.masks(GRID)) {
            for (int patch = 0; patch < hidden.length; patch++) {
                hidden[patch] += mask.isKept(patch) ? 0 : 1;
            }
        }

        assertThat(plan.masks(GRID)).hasSize(count);
        assertThat(hidden).containsOnly(plan.hiddenTimes());
        assertThat(plan.hiddenTimes()).isEqualTo(count * 3 / 4);
    }

    @Test
    void masksDependOnTheSeedAlone() {
        assertThat(new ContextMasks(8, 7).masks(GRID)).isEqualTo(new ContextMasks(8, 7).masks(GRID));
        assertThat(new ContextMasks(8, 7).masks(GRID)).isNotEqualTo(new ContextMasks(8, 8).masks(GRID));
    }

    @Test
    void numbersThatDoNotHideEquallyAreRefused() {
        assertThatThrownBy(() -> new ContextMasks(10, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ContextMasks(4, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void meanAndSpreadCountOnlyReconstructionsOfHiddenPatches() {
        ExpectationSum sum = new ExpectationSum(GRID);
        PatchMask hidesFirst = PatchMask.hiding(GRID, patch -> patch == 0);
        sum.add(filled(1), hidesFirst);
        sum.add(filled(99), PatchMask.hiding(GRID, patch -> patch == 1)); // nothing about patch 0
        sum.add(filled(2), hidesFirst);
        sum.add(filled(6), hidesFirst);

        Expectation found = sum.of(window(filled(0), 1024));

        assertThat(found.mean()[0]).isCloseTo(3, within(1e-6f));
        assertThat(found.spread()[0]).isCloseTo((float) Math.sqrt((4 + 1 + 9) / 2.0), within(1e-6f));
        assertThat(found.mean()[16]).isEqualTo(99); // patch 1
        assertThat(found.spread()[16]).isZero();
    }

    @Test
    void surpriseIsTheDistanceInUnitsOfTheSpread() {
        float[] sound = filled(0);
        sound[0] = 16; // one of the 256 cells of patch 0 is off by 16: a root mean square of 1
        Expectation found = new Expectation(window(sound, 1024), GRID, filled(0), filled(0.5f));

        assertThat(found.surprise(0)).isCloseTo(2, within(1e-6));
        assertThat(found.surprise(1)).isZero();
        assertThat(found.novelty()[0]).isCloseTo(2, within(1e-6f));
        assertThat(found.novelty()).hasSize(64);
    }

    @Test
    void paddingIsNeverSurprising() {
        Expectation found = new Expectation(window(filled(5), 40), GRID, filled(0), filled(1));

        assertThat(found.surprise(GRID.patch(2, 0))).isCloseTo(5, within(1e-6)); // frames 32 … 39 are sound
        assertThat(found.surprise(GRID.patch(3, 0))).isZero();
        assertThat(found.novelty()).hasSize(3);
    }

    @Test
    void nothingIsKnownExactly() {
        Expectation found = new Expectation(window(filled(1), 1024), GRID, filled(0), filled(0));

        assertThat(found.surprise(0)).isCloseTo(1 / Expectation.LEAST_SPREAD, within(1e-4));
    }

    @Test
    void coverageOfNormalNumbersIsThatOfTheNormalDistribution() {
        Random random = new Random(1);
        float[] sound = new float[CELLS];
        for (int i = 0; i < CELLS; i++) {
            sound[i] = (float) (3 + 2 * random.nextGaussian());
        }
        Expectation found = new Expectation(window(sound, 1000), GRID, filled(3), filled(2));

        assertThat(found.coverage(1)).isCloseTo(0.683, within(0.01));
        assertThat(found.coverage(2)).isCloseTo(0.954, within(0.01));
    }

    private static float[] filled(float value) {
        float[] values = new float[CELLS];
        Arrays.fill(values, value);
        return values;
    }

    private static SpectrogramWindow window(float[] values, int soundFrames) {
        return new SpectrogramWindow(values, soundFrames);
    }
}
