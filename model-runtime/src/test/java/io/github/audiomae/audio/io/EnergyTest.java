package io.github.audiomae.audio.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// The energy that averaging channels, or another rate, takes from a sound.
class EnergyTest {
    @Test
    void channelsInOppositePhaseCancelAndEqualOnesDoNot() {
        assertThat(mixed(new float[] {1, -1}, new float[] {-1, 1}).cancels()).isTrue();
        assertThat(mixed(new float[] {1, -1}, new float[] {-1, 1}).kept()).isZero();
        assertThat(mixed(new float[] {1, -1}, new float[] {1, -1}).cancels()).isFalse();
        assertThat(mixed(new float[] {1, -1}, new float[] {1, -1}).kept()).isEqualTo(1);
    }

    @Test
    void unrelatedChannelsKeepHalfAndDoNotCancel() {
        MixEnergy unrelated = mixed(new float[] {1, 0}, new float[] {0, 1});

        assertThat(unrelated.kept()).isEqualTo(0.5);
        assertThat(unrelated.cancels()).isFalse();
    }

    /// Amplitudes a and −b: a mix of (a − b)² / 4 of (a² + b²) / 2 each; a quarter is what counts as cancelled.
    @Test
    void aQuarterOfTheEnergyIsTheLimit() {
        assertThat(mixed(new float[] {1}, new float[] {-0.26f}).cancels()).isFalse();
        assertThat(mixed(new float[] {1}, new float[] {-0.28f}).cancels()).isTrue();
    }

    @Test
    void silenceAndASingleChannelCancelNothing() {
        assertThat(mixed(new float[100], new float[100]).cancels()).isFalse();
        assertThat(mixed(new float[100], new float[100]).kept()).isEqualTo(1);
        assertThat(mixed(new float[] {1e-7f}, new float[] {-1e-7f}).cancels()).isFalse();
        assertThat(mixed(new float[] {1}).cancels()).isFalse();
        assertThat(new MixEnergy().cancels()).isFalse();
    }

    /// −123 dB of full scale in 100 samples of each channel, and −114 dB.
    @Test
    void silenceIsJudgedBySampleAndChannel() {
        assertThat(opposite(7e-7f).cancels()).isFalse();
        assertThat(opposite(2e-6f).cancels()).isTrue();
    }

    private static MixEnergy opposite(float amplitude) {
        float[] one = new float[100];
        float[] other = new float[100];
        Arrays.fill(one, amplitude);
        Arrays.fill(other, -amplitude);
        return mixed(one, other);
    }

    @Test
    void whatTheFilterStillHoldsDoesNotCountAsLost() {
        ResampledEnergy energy = new ResampledEnergy();
        energy.addInput(new float[] {9, 1, 1, 9}, 1, 2);
        energy.addInput(new float[] {1, 1}, 0, 2);
        assertThat(energy.lost(32_000, 16_000)).as("nothing came out yet").isZero();

        energy.addOutput(new float[] {9, 1}, 1, 1);
        energy.finish();

        // 4 samples at 32 kHz are 2 at 16 kHz; of these one came out: half of the energy.
        assertThat(energy.lost(32_000, 16_000)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aBlockCountsWhenTwoMoreHaveFollowed() {
        ResampledEnergy energy = new ResampledEnergy();
        for (int i = 0; i < 3; i++) {
            energy.addInput(new float[] {1, 1}, 0, 2);
        }
        energy.addOutput(new float[] {0.5f}, 0, 1);

        // One block of energy 2 at 32 kHz against 0.25 at 16 kHz, which is 0.5 at 32 kHz.
        assertThat(energy.lost(32_000, 16_000)).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void afterAJumpTheFilterHoldsNothing() {
        ResampledEnergy energy = new ResampledEnergy();
        energy.addInput(new float[] {1, 1}, 0, 2);
        energy.addInput(new float[] {1, 1}, 0, 2);
        energy.restart();
        energy.finish();

        assertThat(energy.lost(32_000, 16_000)).isZero();
    }

    @Test
    void nothingIsLostOfSilenceOrAtALowerRate() {
        ResampledEnergy energy = new ResampledEnergy();
        energy.addInput(new float[] {1, 1}, 0, 2);
        energy.finish();
        assertThat(energy.lost(16_000, 16_000)).isZero();
        assertThat(energy.lost(8_000, 16_000)).isZero();
        assertThat(energy.lost(16_001, 16_000)).isEqualTo(1);

        ResampledEnergy silence = new ResampledEnergy();
        silence.addInput(new float[] {1e-7f}, 0, 1);
        silence.finish();
        assertThat(silence.lost(32_000, 16_000)).isZero();

        ResampledEnergy longSilence = new ResampledEnergy();
        float[] quiet = new float[100];
        Arrays.fill(quiet, 7e-7f); // −123 dB of full scale
        longSilence.addInput(quiet, 0, quiet.length);
        longSilence.finish();
        assertThat(longSilence.lost(32_000, 16_000)).isZero();
    }

    private static MixEnergy mixed(float[]... channels) {
        MixEnergy energy = new MixEnergy();
        float[] mix = new float[channels[0].length];
        for (float[] channel : channels) {
            energy.addChannel(channel, channel.length);
            for (int i = 0; i < mix.length; i++) {
                mix[i] += channel[i] / channels.length;
            }
        }
        energy.addMix(mix, mix.length, channels.length);
        return energy;
    }
}
