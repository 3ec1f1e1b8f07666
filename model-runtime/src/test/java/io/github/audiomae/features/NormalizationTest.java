package io.github.audiomae.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalizationTest {
    private static final Normalization SMALL = new Normalization(-4, 2);

    @Test
    void theMeanBecomesZeroAndTwoDeviationsBecomeOne() {
        assertThat(SMALL.apply(-4)).isZero();
        assertThat(SMALL.apply(0)).isEqualTo(1);
        assertThat(SMALL.apply(-8)).isEqualTo(-1);
        assertThat(SMALL.paddingValue()).isEqualTo(1);
    }

    @Test
    void invertingGivesTheLogMelValueBack() {
        assertThat(SMALL.invert(1)).isZero();
        assertThat(SMALL.invert(-1)).isEqualTo(-8);
        assertThat(Normalization.AUDIOSET.invert(Normalization.AUDIOSET.apply(-7.5f)))
                .isCloseTo(-7.5f, within(1e-5f));
    }

    /// A factor of e in energy is 4.343 dB; one unit of AudioSet's space is 2 · 4.569 of them.
    @Test
    void aUnitOfTheNormalisedSpaceIsSoManyDecibels() {
        assertThat(new Normalization(0, 0.5f).decibelsPerUnit()).isCloseTo(4.342945, within(1e-6));
        assertThat(Normalization.AUDIOSET.decibelsPerUnit()).isCloseTo(39.6857, within(1e-3));
    }

    @Test
    void aMeanIsFiniteAndADeviationPositive() {
        assertThatThrownBy(() -> new Normalization(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Normalization(0, Float.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Normalization(Float.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Normalization(Float.NEGATIVE_INFINITY, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
