package io.github.audiomae.explore;

import io.github.audiomae.features.KaldiFbank;
import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.inference.Tokens;
import io.github.audiomae.model.Capability;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Timings;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Measures each step from sound to result, on one window of noise.
public final class Bench {
    private static final int UNMEASURED_RUNS = 2;

    /// Java compiles this loop while it runs: before, it takes twice as long.
    private static final int UNMEASURED_FEATURES = 40;

    private static final double RATIO = 0.8;
    private static final double MILLIS_PER_SECOND = 1e3;

    private final LoadedModel model;
    private final int runs;

    /// @param runs measured runs of each step, ≥ 1
    public Bench(LoadedModel model, int runs) {
        this.model = model;
        this.runs = runs;
    }

    /// One step's times.
    ///
    /// @param name of the step
    /// @param medianMilliseconds of the measured runs
    /// @param fastestMilliseconds of the measured runs
    /// @param timesRealTime seconds of sound that the step processes per second, at the median
    public record Step(String name, double medianMilliseconds, double fastestMilliseconds, double timesRealTime) {}

    /// Measures every step that the model supports.
    ///
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    public List<Step> run(CancellationToken token) {
        Preprocessing as = model.manifest().preprocessing();
        KaldiFbank fbank = new KaldiFbank(as.sampleRate());
        float[] samples = noise(as);
        LogMelSpectrogram spectrogram = fbank.compute(samples, 0, as.frames());
        SpectrogramWindow window = SpectrogramWindow.of(spectrogram, 0, as);
        List<Step> steps = new ArrayList<>();
        steps.add(measure("features", UNMEASURED_FEATURES, token, () -> fbank.compute(samples, 0, as.frames())));
        if (model.hasEncoder()) {
            PatchMask mask =
                    new MaskStrategy.Random(RATIO, 0).mask(model.manifest().grid());
            PatchMask nothing = PatchMask.nothingHidden(model.manifest().grid());
            steps.add(measure("encode, all patches", token, () -> model.encode(window, nothing, token)));
            steps.add(measure("encode, 80 % hidden", token, () -> model.encode(window, mask, token)));
            if (model.manifest().can(Capability.RECONSTRUCT)) {
                Tokens tokens = model.encode(window, mask, token);
                steps.add(measure("decode", token, () -> model.decode(tokens, mask, token)));
            }
        }
        if (model.hasClassifier()) {
            PatchMask nothing = PatchMask.nothingHidden(model.manifest().grid());
            steps.add(measure("classify", token, () -> model.classify(window, nothing, token)));
        }
        return List.copyOf(steps);
    }

    private Step measure(String name, CancellationToken token, Runnable work) {
        return measure(name, UNMEASURED_RUNS, token, work);
    }

    private Step measure(String name, int unmeasured, CancellationToken token, Runnable work) {
        Timings timings = Timings.measure(unmeasured, runs, token, work);
        double median = timings.medianMillis();
        return new Step(
                name,
                median,
                timings.fastestMillis(),
                model.manifest().preprocessing().windowSeconds() * MILLIS_PER_SECOND / median);
    }

    private static float[] noise(Preprocessing as) {
        Random random = new Random(0);
        float[] samples = new float[(int) as.timing().samples(as.frames())];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.1 * random.nextGaussian());
        }
        return samples;
    }
}
