package io.github.audiomae.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Spans of time, ranges of frequency and waveforms as values.
class SpansTest {
    @Test
    void aSpanHasALengthWhichMayBeNothing() {
        assertThat(new TimeSpan(1.5, 4).lengthSeconds()).isEqualTo(2.5);
        assertThat(new TimeSpan(0, 0).lengthSeconds()).isZero();
        assertThat(new FrequencyRange(500, 2000).widthHz()).isEqualTo(1500);
        assertThat(new FrequencyRange(0, 0).widthHz()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"-1, 2", "2, 1", "NaN, 1", "0, NaN"})
    void itsEndsAreInOrderAndNotNegative(double from, double to) {
        assertThatThrownBy(() -> new TimeSpan(from, to)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FrequencyRange(from, to)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void frequenciesAreFinite() {
        assertThatThrownBy(() -> new FrequencyRange(0, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rangesMeetWhereTheyShareAFrequency() {
        FrequencyRange range = new FrequencyRange(500, 2000);

        assertThat(range.meets(new FrequencyRange(2000, 3000))).isTrue();
        assertThat(range.meets(new FrequencyRange(100, 500))).isTrue();
        assertThat(range.meets(new FrequencyRange(700, 800))).isTrue();
        assertThat(range.meets(new FrequencyRange(2001, 3000))).isFalse();
        assertThat(range.meets(new FrequencyRange(100, 499))).isFalse();
    }

    @Test
    void aWaveformKeepsItsSamples() {
        float[] samples = new float[8000];
        samples[3] = 0.5f;
        Waveform sound = new Waveform(samples);
        samples[3] = 9;
        sound.toArray()[3] = 9;

        assertThat(sound.at(3)).isEqualTo(0.5f);
        assertThat(sound.length()).isEqualTo(8000);
        assertThat(sound.lengthSeconds()).isEqualTo(0.5);
        assertThat(sound.copy(2, 5)).containsExactly(0, 0.5f, 0);
        assertThat(sound.toArray()).hasSize(8000);
    }
}
