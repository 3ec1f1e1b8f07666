package io.github.audiomae.importing;

import io.github.audiomae.features.FeatureReader;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import java.util.SplittableRandom;

/// Ten seconds of sound for trying out a model: gliding harmonics and bursts of noise at many levels, with pauses. One
/// seed always gives the same sound.
final class ProbeSound {
    private static final int SECONDS = 10;

    private ProbeSound() {}

    /// @param seed each number gives another sound of the same kind
    /// @param as the model for which it is
    static SpectrogramWindow window(long seed, Preprocessing as) {
        int rate = as.sampleRate();
        float[] samples = new float[rate * SECONDS];
        SplittableRandom random = new SplittableRandom(seed);
        int from = 0;
        while (from < samples.length) {
            int length = (int) (rate * random.nextDouble(0.3, 1.2));
            int to = Math.min(samples.length, from + length);
            double level = Math.pow(10, random.nextDouble(-3.5, -0.3));
            switch (random.nextInt(3)) {
                case 0 -> tones(samples, from, to, level, rate, random);
                case 1 -> noise(samples, from, to, level, random);
                default -> noise(samples, from, to, 1e-5, random); // a pause is never digital silence
            }
            from = to;
        }
        return new FeatureReader().window(samples, as);
    }

    private static void tones(float[] samples, int from, int to, double level, int rate, SplittableRandom random) {
        double hertz = random.nextDouble(80, 900);
        double glide = random.nextDouble(-0.5, 0.5);
        double phase = 0;
        for (int i = from; i < to; i++) {
            double time = (double) (i - from) / (to - from);
            phase += 2 * Math.PI * hertz * (1 + glide * time) / rate;
            double value = 0;
            for (int harmonic = 1; harmonic <= 8; harmonic++) {
                value += Math.sin(harmonic * phase) / harmonic;
            }
            samples[i] = (float) (level * value * Math.sin(Math.PI * time) / 2 + 1e-5 * (random.nextDouble() - 0.5));
        }
    }

    private static void noise(float[] samples, int from, int to, double level, SplittableRandom random) {
        double smooth = random.nextDouble(0, 0.95); // one-pole low-pass: some bursts are dull, some bright
        double state = 0;
        for (int i = from; i < to; i++) {
            state = smooth * state + (1 - smooth) * (random.nextDouble() * 2 - 1);
            samples[i] = (float) (level * state);
        }
    }
}
