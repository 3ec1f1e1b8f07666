package io.github.audiomae.audio.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.testing.Signals;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateConverterTest {
    @ParameterizedTest
    @CsvSource({"48000, 16000", "16000, 48000", "44100, 16000", "8000, 44100"})
    void aSoundKeepsItsLengthAndItsTone(int inputHz, int outputHz) {
        float[] sound = sine(inputHz, inputHz);

        float[] converted = all(inputHz, outputHz, sound, sound.length);

        assertThat(converted).hasSize(outputHz); // one second
        assertThat(Signals.amplitude(converted, outputHz / 4, outputHz / 4 * 3, 1000, outputHz))
                .isCloseTo(0.5, within(1e-4));
        // In phase: nothing of the filter's delay is left.
        assertThat(converted[outputHz / 2 + outputHz / 4000]).isCloseTo(0.5f, within(1e-3f));
    }

    @Test
    void piecesGiveTheSameSamplesAsTheWhole() {
        float[] sound = sine(44_100, 44_100);

        assertThat(all(44_100, 16_000, sound, 777)).isEqualTo(all(44_100, 16_000, sound, sound.length));
    }

    @Test
    void theEndComesOnce() {
        try (RateConverter converter = new RateConverter(48_000, 16_000)) {
            assertThat(converter.finish()).as("of nothing").isZero();
            int ready = converter.convert(sine(48_000, 3000), 3000);
            assertThat(ready).isLessThan(1000);

            assertThat(converter.finish()).isEqualTo(1000 - ready);

            assertThat(converter.finish()).isZero();
        }
    }

    private static float[] all(int inputHz, int outputHz, float[] sound, int piece) {
        float[] all = new float[0];
        try (RateConverter converter = new RateConverter(inputHz, outputHz)) {
            for (int from = 0; from < sound.length; from += piece) {
                float[] next = Arrays.copyOfRange(sound, from, Math.min(sound.length, from + piece));
                int ready = converter.convert(next, next.length);
                all = joined(all, converter.converted(), ready);
            }
            int rest = converter.finish();
            return joined(all, converter.converted(), rest);
        }
    }

    private static float[] joined(float[] before, float[] after, int count) {
        float[] all = Arrays.copyOf(before, before.length + count);
        System.arraycopy(after, 0, all, before.length, count);
        return all;
    }

    private static float[] sine(int rateHz, int samples) {
        double[] sine = Signals.sine(1000, 0.5, rateHz, samples);
        float[] sound = new float[samples];
        for (int i = 0; i < samples; i++) {
            sound[i] = (float) sine[i];
        }
        return sound;
    }
}
