package io.github.audiomae.resynthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.audio.Waveform;
import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.MelFilterbank;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MelInversionTest {
    private static final int FILTERS = LogMelSpectrogram.MEL_BINS;

    @Test
    void magnitudesPassTheFiltersWithTheEnergiesGiven() {
        Random random = new Random(3);
        int frames = 150; // more than are inverted together
        double[][] power = new double[frames][256];
        float[] energies = new float[frames * FILTERS];
        for (int frame = 0; frame < frames; frame++) {
            for (int bin = 1; bin < 256; bin++) {
                power[frame][bin] = Math.exp(random.nextGaussian());
            }
            for (int filter = 0; filter < FILTERS; filter++) {
                energies[frame * FILTERS + filter] = (float) passed(power[frame], filter);
            }
        }

        float[] magnitudes = MelInversion.magnitudes(energies);

        double[] offDecibels = new double[frames * FILTERS];
        for (int frame = 0; frame < frames; frame++) {
            double[] found = new double[256];
            for (int bin = 0; bin < 256; bin++) {
                found[bin] = Math.pow(magnitudes[frame * Stft.BINS + bin], 2);
            }
            for (int filter = 4; filter < FILTERS; filter++) { // filter 3 passes nothing
                double ratio = passed(found, filter) / energies[frame * FILTERS + filter];
                offDecibels[frame * FILTERS + filter] = Math.abs(10 * Math.log10(ratio));
            }
        }
        Arrays.sort(offDecibels);
        assertThat(offDecibels[offDecibels.length / 2]).isLessThan(0.2);
        assertThat(offDecibels[offDecibels.length * 99 / 100]).isLessThan(3);
    }

    @Test
    void silenceHasNoMagnitude() {
        assertThat(MelInversion.magnitudes(new float[FILTERS])).containsOnly(0f);
    }

    @Test
    void oneFrequencyIsFoundWhereItIs() {
        double[] power = new double[256];
        power[100] = 9;
        float[] energies = new float[FILTERS];
        for (int filter = 0; filter < FILTERS; filter++) {
            energies[filter] = (float) passed(power, filter);
        }

        float[] magnitudes = MelInversion.magnitudes(energies);

        // Above 3 kHz a filter covers several frequencies, so the energy may lie beside the true one, but not
        // far away.
        double near = 0;
        for (int bin = 97; bin <= 103; bin++) {
            near += Math.pow(magnitudes[bin], 2);
        }
        assertThat(near).isCloseTo(9, within(4.0));
        assertThat(magnitudes[80]).isLessThan(1e-6f);
        assertThat(magnitudes[120]).isLessThan(1e-6f);
    }

    private static double passed(double[] power, int filter) {
        double sum = 0;
        for (int bin = 0; bin < 256; bin++) {
            sum += MelFilterbank.at(Waveform.SAMPLE_RATE_HZ).weight(filter, bin) * power[bin];
        }
        return sum;
    }
}
