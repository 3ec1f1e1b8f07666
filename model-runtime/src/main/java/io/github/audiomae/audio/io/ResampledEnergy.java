package io.github.audiomae.audio.io;

/// The energy of a sound before and after it was brought to another rate; what is missing lay above half of that
/// rate.
final class ResampledEnergy {
    /// Mean square below which a sound is silence: −120 dB of full scale.
    private static final double SILENCE = 1e-12;

    /// The latest blocks, which the filter still holds in part: their energy counts once it has surely come out.
    private final double[] held = new double[2];

    private double input;
    private long inputSamples;
    private double output;

    void addInput(float[] samples, int from, int count) {
        input += held[0];
        held[0] = held[1];
        held[1] = MixEnergy.sum(samples, from, count);
        inputSamples += count;
    }

    /// The filter forgets what it holds.
    void restart() {
        held[0] = 0;
        held[1] = 0;
    }

    /// The filter has passed on all it held.
    void finish() {
        input += held[0] + held[1];
        restart();
    }

    void addOutput(float[] samples, int from, int count) {
        output += MixEnergy.sum(samples, from, count);
    }

    /// Share of the energy that is gone, 0 to 1; by Parseval's theorem the share above half of the new rate.
    double lost(int inputHz, int outputHz) {
        if (inputHz <= outputHz || input <= SILENCE * inputSamples) {
            return 0;
        }
        return Math.clamp(1 - output * inputHz / (input * outputHz), 0.0, 1.0);
    }
}
