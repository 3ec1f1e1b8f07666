package io.github.audiomae.playback;

/// The level of a block of samples, for a meter, in dB of full scale: a sine of full scale has a peak of 0 dB and an
/// RMS of −3.01 dB. Silence is [#SILENCE].
///
/// @param peakDecibels of the largest absolute sample
/// @param rmsDecibels of the root of the mean square
public record LevelMeter(double peakDecibels, double rmsDecibels) {
    /// The lowest level.
    public static final double SILENCE = -120;

    /// The level of samples.
    ///
    /// @param count of the first samples
    public static LevelMeter of(float[] samples, int count) {
        double peak = 0;
        double energy = 0;
        for (int i = 0; i < count; i++) {
            peak = Math.max(peak, Math.abs(samples[i]));
            energy += (double) samples[i] * samples[i];
        }
        return new LevelMeter(decibels(peak), decibels(Math.sqrt(energy / Math.max(1, count))));
    }

    private static double decibels(double amplitude) {
        return amplitude <= 1e-6 ? SILENCE : 20 * Math.log10(amplitude);
    }
}
