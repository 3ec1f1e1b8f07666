package io.github.audiomae.audio.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pure tones, whose samples are known at any rate.
class ResamplerTest {
    /// Half of them are measured: the filter needs some at both ends.
    private static final int SECONDS = 1;

    @ParameterizedTest
    @CsvSource({
        "44100, 16000, 440",
        "44100, 16000, 7500",
        "48000, 16000, 7500",
        "8000, 16000, 3700",
        "384000, 16000, 7500",
        "16001, 16000, 7500",
        "22050, 44100, 10000"
    })
    void aToneKeepsItsSamplesAtTheNewRate(int inputHz, int outputHz, double tone) {
        float[] output = resampled(inputHz, outputHz, tone);

        double worst = 0;
        for (int i = output.length / 4; i < output.length * 3 / 4; i++) {
            worst = Math.max(worst, Math.abs(output[i] - Math.sin(2 * Math.PI * tone * i / outputHz)));
        }
        assertThat(worst).isLessThan(0.01);
    }

    /// A tone that the new rate cannot hold would be heard as another.
    @ParameterizedTest
    @CsvSource({"44100, 9000", "44100, 15500", "48000, 8500", "384000, 24000"})
    void aToneAboveHalfTheNewRateIsRemoved(int inputHz, double tone) {
        float[] output = resampled(inputHz, 16_000, tone);

        double power = 0;
        for (int i = output.length / 4; i < output.length * 3 / 4; i++) {
            power += output[i] * output[i];
        }
        assertThat(10 * Math.log10(power / (output.length / 2.0) * 2)).isLessThan(-120);
    }

    @Test
    void unitsAreTheShortestTimesWithWholeSamples() {
        try (Resampler resampler = new Resampler(44_100, 16_000)) {
            assertThat(resampler.inputUnit()).isEqualTo(441);
            assertThat(resampler.outputUnit()).isEqualTo(160);
            assertThat(resampler.outputs(441)).isEqualTo(160);
            assertThat(resampler.outputs(442)).as("rounded up").isEqualTo(161);
            assertThat(resampler.outputs(0)).isZero();
        }
    }

    /// 128 samples of the lower rate.
    @Test
    void anOutputSampleDependsOnAsManyInputSamplesAsTheFilterIsLong() {
        try (Resampler down = new Resampler(48_000, 16_000);
                Resampler up = new Resampler(8_000, 16_000)) {
            assertThat(down.support()).isCloseTo(3 * 128, within(12)).isGreaterThan(3 * 128);
            assertThat(up.support()).isBetween(128, 131);
        }
    }

    @Test
    void afterARestartNothingIsLeftOfTheSoundBefore() {
        try (Resampler resampler = new Resampler(44_100, 16_000)) {
            resampler.feed(tone(44_100, 440), 0, 4000, (samples, count) -> {});
            resampler.restart();

            assertThat(all(resampler, new float[4000])).containsOnly(0);
        }
    }

    private static float[] resampled(int inputHz, int outputHz, double tone) {
        try (Resampler resampler = new Resampler(inputHz, outputHz)) {
            return Arrays.copyOf(all(resampler, tone(inputHz, tone)), SECONDS * outputHz);
        }
    }

    private static float[] all(Resampler resampler, float[] input) {
        float[] output = new float[4 * input.length + 4096];
        int[] length = {0};
        Resampler.Sink sink = (samples, count) -> {
            System.arraycopy(samples, 0, output, length[0], count);
            length[0] += count;
        };
        resampler.feed(input, 0, input.length, sink);
        resampler.finish(sink);
        return Arrays.copyOf(output, length[0]);
    }

    private static float[] tone(int rateHz, double frequency) {
        float[] samples = new float[SECONDS * rateHz];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) Math.sin(2 * Math.PI * frequency * i / rateHz);
        }
        return samples;
    }
}
