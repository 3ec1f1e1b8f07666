package io.github.audiomae.testing;

import java.util.Random;

/// Sounds with properties known by construction.
public final class Signals {
    private Signals() {}

    /// A sine that starts at phase 0.
    public static double[] sine(double frequencyHz, double amplitude, int rateHz, int samples) {
        double[] sound = new double[samples];
        for (int i = 0; i < samples; i++) {
            sound[i] = amplitude * Math.sin(2 * Math.PI * frequencyHz * i / rateHz);
        }
        return sound;
    }

    /// White noise, uniform in ±amplitude, the same for the same seed.
    public static double[] noise(double amplitude, int samples, long seed) {
        Random random = new Random(seed);
        double[] sound = new double[samples];
        for (int i = 0; i < samples; i++) {
            sound[i] = amplitude * (2 * random.nextDouble() - 1);
        }
        return sound;
    }

    /// Amplitude of the sine at `frequencyHz` in samples `from` … `to`, by least squares over whole periods.
    public static double amplitude(float[] samples, int from, int to, double frequencyHz, int rateHz) {
        double cosine = 0;
        double sine = 0;
        for (int i = from; i < to; i++) {
            double angle = 2 * Math.PI * frequencyHz * i / rateHz;
            cosine += samples[i] * Math.cos(angle);
            sine += samples[i] * Math.sin(angle);
        }
        return 2 * Math.hypot(cosine, sine) / (to - from);
    }

    /// Root mean square of samples `from` … `to`.
    public static double rms(float[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += samples[i] * (double) samples[i];
        }
        return Math.sqrt(sum / (to - from));
    }
}
