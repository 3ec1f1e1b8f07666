package io.github.audiomae.model;

import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.features.SpectrogramWindow;
import org.jspecify.annotations.Nullable;

/// How a sound is converted to the model's input.
///
/// @param sampleRate in hertz, mono
/// @param melBins bins per frame
/// @param frames frames per window
/// @param hopSeconds time between the starts of neighbouring frames
/// @param mean of raw log-mel values, subtracted
/// @param std their standard deviation; values are divided by twice this
/// @param padding how short clips are filled; the only known value is [#ZEROS_BEFORE_NORMALIZATION]
/// @param longestFrames the most frames in one pass if more than `frames`; null if every window has exactly `frames`
public record Preprocessing(
        int sampleRate,
        int melBins,
        int frames,
        double hopSeconds,
        float mean,
        float std,
        String padding,
        @Nullable Integer longestFrames) {
    /// Missing frames are raw zeros, which are then normalised like sound (AudioMAE, `dataset.py`).
    public static final String ZEROS_BEFORE_NORMALIZATION = "zeros-before-normalization";

    /// The input of every Audio-MAE trained on AudioSet (AudioMAE, `dataset.py`).
    public static final Preprocessing AUDIOSET = new Preprocessing(
            16_000,
            LogMelSpectrogram.MEL_BINS,
            SpectrogramWindow.FRAMES,
            LogMelSpectrogram.HOP_SECONDS,
            Normalization.AUDIOSET.mean(),
            Normalization.AUDIOSET.std(),
            ZEROS_BEFORE_NORMALIZATION,
            null);

    public Preprocessing {
        if (longestFrames != null && longestFrames < frames) {
            throw new IllegalArgumentException(
                    "the longest pass has " + longestFrames + " frames, fewer than the " + frames + " of a window");
        }
    }

    /// The scaling of raw log-mel values.
    public Normalization normalization() {
        return new Normalization(mean, std);
    }

    /// Number of frames of the longest window that the model takes in one pass.
    public int mostFrames() {
        return longestFrames == null ? frames : longestFrames;
    }

    /// The same for a model that also takes longer windows.
    public Preprocessing upTo(int mostFrames) {
        return new Preprocessing(sampleRate, melBins, frames, hopSeconds, mean, std, padding, mostFrames);
    }
}
