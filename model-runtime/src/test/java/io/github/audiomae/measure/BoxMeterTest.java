package io.github.audiomae.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.pyramid.FourierWindow;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.testing.WavBuilder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The expected values follow from the sounds: A²/2 is the mean square of a sine of amplitude A.
class BoxMeterTest {
    private static final int RATE = 96_000;

    @TempDir
    private Path folder;

    @Test
    void aToneHasItsOwnFrequencyAndLevel() {
        // 30 kHz at amplitude 0.1 from 1 s to 2 s, beside 5 kHz at amplitude 0.5 all the time
        BoxMeasures box = measured(
                i -> 0.5 * sine(5_000, i) + (i >= RATE && i < 2 * RATE ? 0.1 * sine(30_000, i) : 0),
                new TimeSpan(1.1, 1.9),
                Optional.of(new FrequencyRange(25_000, 35_000)));

        assertThat(box.deltaSeconds()).isCloseTo(0.8, within(1e-9));
        assertThat(box.deltaHz()).isEqualTo(10_000);
        assertThat(box.peakHz()).isEqualTo(30_000);
        assertThat(box.centreHz()).isEqualTo(30_000);
        assertThat(box.rmsDecibels()).isCloseTo(10 * Math.log10(0.1 * 0.1 / 2), within(0.01));
        assertThat(box.peakDecibels()).isCloseTo(-20, within(0.01));
        assertThat(box.energyDecibels()).isCloseTo(10 * Math.log10(0.1 * 0.1 / 2 * 0.8), within(0.01));
    }

    @Test
    void withoutABandEverythingCounts() {
        BoxMeasures box =
                measured(i -> 0.5 * sine(6_000, i) + 0.25 * sine(30_000, i), new TimeSpan(0.5, 1.5), Optional.empty());

        assertThat(box.deltaHz()).isEqualTo(48_000);
        assertThat(box.peakHz()).isEqualTo(6_000);
        assertThat(box.rmsDecibels()).isCloseTo(10 * Math.log10(0.125 + 0.03125), within(0.01));
    }

    /// The energy of a sweep is spread evenly from 10 to 20 kHz, so half of it lies below 15 kHz and 90 % within 9
    /// kHz.
    @Test
    void aSweepIsDividedByItsEnergy() {
        BoxMeasures box = measured(
                i -> {
                    double t = (double) i / RATE;
                    return 0.3 * Math.sin(2 * Math.PI * (10_000 * t + 10_000 / 3.0 / 2 * t * t));
                },
                new TimeSpan(0, 3),
                Optional.of(new FrequencyRange(1_000, 40_000)));

        assertThat(box.centreHz()).isCloseTo(15_000, within(200.0));
        assertThat(box.bandwidth90Hz()).isCloseTo(9_000, within(200.0));
    }

    @Test
    void whiteNoiseFillsItsBand() {
        Random random = new Random(1);
        BoxMeasures box = measured(
                i -> 0.1 * random.nextGaussian(), new TimeSpan(0, 3), Optional.of(new FrequencyRange(12_000, 24_000)));

        assertThat(box.centreHz()).isCloseTo(18_000, within(300.0));
        assertThat(box.bandwidth90Hz()).isCloseTo(10_800, within(300.0));
        // a quarter of the band up to 48 kHz
        assertThat(box.rmsDecibels()).isCloseTo(-20 - 6.02, within(0.15));
    }

    @Test
    void aBoxShorterThanATransformIsMeasuredAllTheSame() {
        BoxMeasures box = measured(
                i -> 0.1 * sine(30_000, i), new TimeSpan(1, 1.002), Optional.of(new FrequencyRange(28_000, 32_000)));

        assertThat(box.peakHz()).isEqualTo(30_000);
        assertThat(box.rmsDecibels()).isCloseTo(10 * Math.log10(0.005), within(0.1));
    }

    private static double sine(double hertz, int i) {
        return Math.sin(2 * Math.PI * hertz * i / RATE);
    }

    private BoxMeasures measured(
            java.util.function.IntToDoubleFunction sound, TimeSpan span, Optional<FrequencyRange> band) {
        double[] samples = new double[3 * RATE];
        java.util.Arrays.setAll(samples, sound);
        Path file = new WavBuilder().rate(RATE).floats(32).channels(samples).write(folder.resolve("a.wav"));
        try (AudioSource source = AudioSource.openAtOwnRate(file, ChannelChoice.average())) {
            return new BoxMeter(source, 1024, FourierWindow.HANN).measure(span, band, CancellationToken.none());
        }
    }
}
