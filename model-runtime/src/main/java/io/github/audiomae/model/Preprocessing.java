package io.github.audiomae.model;

import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.features.SpectrogramWindow;

/// How sound becomes the model's input.
///
/// @param sampleRate in hertz, mono
/// @param melBins bins per frame
/// @param frames frames per window
/// @param hopSeconds time between the starts of neighbouring frames
/// @param mean of raw log-mel values, subtracted
/// @param std their standard deviation; values are divided by twice this
/// @param padding how short clips are filled; the only known word is [#ZEROS_BEFORE_NORMALIZATION]
public record Preprocessing(
        int sampleRate, int melBins, int frames, double hopSeconds, float mean, float std, String padding) {
    /// Missing frames are raw zeros, normalised like sound (AudioMAE, `dataset.py`).
    public static final String ZEROS_BEFORE_NORMALIZATION = "zeros-before-normalization";

    /// What every Audio-MAE trained on AudioSet expects (AudioMAE, `dataset.py`).
    public static final Preprocessing AUDIOSET = new Preprocessing(
            16_000,
            LogMelSpectrogram.MEL_BINS,
            SpectrogramWindow.FRAMES,
            LogMelSpectrogram.HOP_SECONDS,
            Normalization.AUDIOSET.mean(),
            Normalization.AUDIOSET.std(),
            ZEROS_BEFORE_NORMALIZATION);

    /// The scaling of raw log-mel values.
    public Normalization normalization() {
        return new Normalization(mean, std);
    }
}
