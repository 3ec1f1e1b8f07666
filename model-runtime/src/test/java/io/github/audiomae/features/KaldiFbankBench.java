package io.github.audiomae.features;

import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Timings;
import java.util.Locale;
import java.util.Random;

/// Prints how long the filterbank takes for a 10.24 s window on one core. Run as a main program; not a test.
final class KaldiFbankBench {
    private static final int WARM_UP = 300;
    private static final int ROUNDS = 200;

    private KaldiFbankBench() {}

    public static void main(String[] args) {
        float[] noise = new float[(int) KaldiFbank.samples(Preprocessing.AUDIOSET.frames())];
        Random random = new Random(1);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) random.nextGaussian() / 10;
        }
        KaldiFbank fbank = new KaldiFbank();
        double[] checksum = {0};
        Timings timings = Timings.measure(
                WARM_UP,
                ROUNDS,
                CancellationToken.none(),
                () -> checksum[0] += fbank.compute(noise).at(500, 64));
        System.out.printf(
                Locale.ROOT,
                "Kaldi fbank, 10.24 s window: median %.2f ms, fastest %.2f ms of %d (checksum %.3f)%n",
                timings.medianMillis(),
                timings.fastestMillis(),
                ROUNDS,
                checksum[0]);
    }
}
