package io.github.audiomae.audio.io;

/// What averaging channels does to their energy: channels in opposite phase cancel, and the mix is silent where each of
/// them is not.
final class MixEnergy {
    /// Equal channels keep all of their energy, unrelated ones 1 / channels; half of that or less is cancellation.
    private static final double CANCELLED = 0.5;

    /// Mean square below which a sound is silence: −120 dB of full scale.
    private static final double SILENCE = 1e-12;

    private double channelEnergy;
    private double mixEnergy;
    private long samples;
    private int channels = 1;

    void addChannel(float[] channel, int count) {
        channelEnergy += sum(channel, 0, count);
    }

    void addMix(float[] mix, int count, int ofChannels) {
        mixEnergy += sum(mix, 0, count);
        samples += count;
        channels = ofChannels;
    }

    /// Energy of the mix as a share of the mean energy of a channel: 1 for equal channels, 0 where they cancel.
    double kept() {
        return channelEnergy == 0 ? 1 : Math.min(1, mixEnergy * channels / channelEnergy);
    }

    /// Whether the mix lost clearly more than unrelated channels would.
    boolean cancels() {
        return channels > 1 && channelEnergy > SILENCE * samples * channels && kept() * channels <= CANCELLED;
    }

    /// Sum of the squares.
    static double sum(float[] values, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += (double) values[i] * values[i];
        }
        return sum;
    }
}
