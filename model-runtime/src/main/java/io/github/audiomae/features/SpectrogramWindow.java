package io.github.audiomae.features;

import java.util.Arrays;

/// What the model sees: `[1024, 128]`, normalised, 10.24 s; frames past the sound's end are padding.
///
/// Row = frame, column = mel bin (0 = lowest). Immutable.
public final class SpectrogramWindow {
    /// Frames in a window (AudioMAE, `dataset.py`: `target_length = 1024`).
    public static final int FRAMES = 1024;

    /// Mel bins in a frame.
    public static final int MEL_BINS = LogMelSpectrogram.MEL_BINS;

    /// Length of a window in seconds: 1024 frames of 10 ms.
    public static final double SECONDS = FRAMES * LogMelSpectrogram.HOP_SECONDS;

    private final float[] values;
    private final int soundFrames;

    /// @param values row-major `[1024, 128]`, normalised; handed over, must not be changed afterwards
    /// @param soundFrames frames that hold sound, 0 … 1024; rows from there on are padding
    public SpectrogramWindow(float[] values, int soundFrames) {
        if (values.length != FRAMES * MEL_BINS) {
            throw new IllegalArgumentException("a window has 1024 x 128 values, got " + values.length);
        }
        if (soundFrames < 0 || soundFrames > FRAMES) {
            throw new IllegalArgumentException("sound frames must be 0 … 1024, got " + soundFrames);
        }
        this.values = values;
        this.soundFrames = soundFrames;
    }

    /// Frames of `raw` from `fromFrame` on, at most 1024, padded with raw zeros *before* normalisation as the model
    /// was trained (AudioMAE, `dataset.py`: `ZeroPad2d` before `(fbank - mean) / (std * 2)`).
    ///
    /// @param fromFrame first frame of the window, 0 … raw.frames()
    public static SpectrogramWindow of(LogMelSpectrogram raw, int fromFrame, Normalization normalization) {
        int sound = Math.min(FRAMES, raw.frames() - fromFrame);
        float[] values = new float[FRAMES * MEL_BINS];
        raw.copyFrames(fromFrame, sound, values);
        for (int i = 0; i < values.length; i++) {
            values[i] = normalization.apply(values[i]);
        }
        return new SpectrogramWindow(values, sound);
    }

    /// The same window with everything from frame `frames` on turned into padding; itself where that changes nothing.
    public SpectrogramWindow upTo(int frames, Normalization normalization) {
        if (frames >= soundFrames) {
            return this;
        }
        float[] shortened = values.clone();
        Arrays.fill(shortened, frames * MEL_BINS, shortened.length, normalization.paddingValue());
        return new SpectrogramWindow(shortened, frames);
    }

    /// Frames that hold sound; the rest is padding.
    public int soundFrames() {
        return soundFrames;
    }

    /// The normalised value at `frame`, `melBin`.
    public float at(int frame, int melBin) {
        return values[frame * MEL_BINS + melBin];
    }

    /// A copy, row-major `[1024, 128]`.
    public float[] toArray() {
        return values.clone();
    }
}
