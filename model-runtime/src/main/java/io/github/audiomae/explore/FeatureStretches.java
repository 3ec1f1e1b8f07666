package io.github.audiomae.explore;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.run.ProblemException;
import java.util.Optional;

/// Windows of precomputed features, start rounded to a frame.
final class FeatureStretches implements SoundWindows.Stretches {
    private final LogMelSpectrogram features;
    private final Normalization normalization;
    private final int windowFrames;

    FeatureStretches(LogMelSpectrogram features, WindowPlan plan, Normalization normalization) {
        this.features = features;
        this.normalization = normalization;
        windowFrames = plan.frames();
    }

    @Override
    public Stretch from(double startSeconds) {
        long startFrame = Math.round(startSeconds / LogMelSpectrogram.HOP_SECONDS);
        long left = features.frames() - startFrame;
        if (left <= 0) {
            if (startFrame == 0) {
                throw new ProblemException("The features hold no frame; give at least one row of 128 values.");
            }
            return Stretch.PAST_END;
        }
        int frames = (int) Math.min(left, windowFrames);
        float[] rows = new float[frames * LogMelSpectrogram.MEL_BINS];
        features.copyFrames((int) startFrame, frames, rows);
        double start = startFrame * LogMelSpectrogram.HOP_SECONDS;
        TimeSpan span = new TimeSpan(start, start + frames * LogMelSpectrogram.HOP_SECONDS);
        SpectrogramWindow window = SpectrogramWindow.of(new LogMelSpectrogram(rows), 0, normalization);
        return new Stretch(Optional.of(new SoundWindow(span, window)), left <= windowFrames);
    }
}
