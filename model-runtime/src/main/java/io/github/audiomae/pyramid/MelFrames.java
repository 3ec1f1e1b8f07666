package io.github.audiomae.pyramid;

import io.github.audiomae.features.KaldiFbank;
import io.github.audiomae.features.LogMelSpectrogram;

/// The model's mel frames, in decibels instead of natural logarithms.
final class MelFrames implements FrameAnalysis {
    private static final double PER_NEPER = 10 / Math.log(10);

    private final KaldiFbank fbank = new KaldiFbank();

    @Override
    public int margin(int step) {
        return 0;
    }

    @Override
    public int samples(int frames, int step) {
        return (int) KaldiFbank.samples(frames);
    }

    @Override
    public long frames(long samples, int step) {
        return KaldiFbank.frames(Math.max(0, samples));
    }

    @Override
    public void analyse(float[] samples, int frames, int step, float[] decibels) {
        LogMelSpectrogram logMel = fbank.compute(samples, 0, frames);
        logMel.copyFrames(0, frames, decibels);
        for (int i = 0; i < frames * LogMelSpectrogram.MEL_BINS; i++) {
            decibels[i] = (float) (decibels[i] * PER_NEPER);
        }
    }
}
