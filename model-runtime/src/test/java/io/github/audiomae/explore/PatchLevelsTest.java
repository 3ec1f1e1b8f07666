package io.github.audiomae.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Two patches of four values; the numbers are computed by hand.
class PatchLevelsTest {
    private static final float[] PATCHES = {1, 2, 3, 4, -8, -8, -8, 0};

    /// Squares around the means: 2.25 + 0.25 + 0.25 + 2.25 = 5, and 4 + 4 + 4 + 36 = 48; each over 4 − 1 values.
    private static final float[] SPREADS = {(float) Math.sqrt(5.0 / 3), 4};

    @Test
    void aPatchHasTheMeanOfItsValuesAndTheirUnbiasedSpread() {
        PatchLevels levels = PatchLevels.of(PATCHES, 4);

        assertThat(levels.means()).containsExactly(2.5f, -6);
        assertThat(levels.spreads()).containsExactly(SPREADS, within(1e-6f));
    }

    @Test
    void aPatchOfOneValueOnlyHasASmallSpreadInsteadOfNone() {
        PatchLevels levels = PatchLevels.of(new float[] {7, 7, 7, 7}, 4);

        assertThat(levels.spreads()).containsExactly(new float[] {1e-3f}, within(1e-9f)); // sqrt(1e-6)
        assertThat(levels.takenFrom(new float[] {7, 7, 7, 7})).containsOnly(0);
    }

    @Test
    void withoutItsLevelAPatchIsAroundZeroWithASpreadOfOne() {
        float[] normalized = PatchLevels.of(PATCHES, 4).takenFrom(PATCHES);

        float unit = 1 / SPREADS[0];
        assertThat(normalized)
                .containsExactly(
                        new float[] {-1.5f * unit, -0.5f * unit, 0.5f * unit, 1.5f * unit, -0.5f, -0.5f, -0.5f, 1.5f},
                        within(1e-6f));
    }

    @Test
    void levelsAreGivenToEachPatchOfItsOwn() {
        PatchLevels levels = new PatchLevels(new float[] {10, -1}, new float[] {2, 0.5f});

        assertThat(levels.givenTo(new float[] {0, 1, -1, 2, 0, 1, -1, 2}))
                .containsExactly(10, 12, 8, 14, -1, -0.5f, -1.5f, 0);
    }
}
