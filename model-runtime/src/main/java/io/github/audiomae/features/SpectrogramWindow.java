package io.github.audiomae.features;

import java.util.Arrays;

/// The input of a model: `[1024, 128]`, normalised, 10.24 s, or more frames for models that take longer sounds in one
/// pass. Frames past the end of the sound are padding.
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

    /// @param values row-major `[1024, 128]` or with more rows, normalised; ownership passes to this object: do not
    ///     change them afterwards
    /// @param soundFrames number of frames that hold sound, 0 … number of rows; the rows after them are padding
    public SpectrogramWindow(float[] values, int soundFrames) {
        if (values.length < FRAMES * MEL_BINS || values.length % MEL_BINS != 0) {
            throw new IllegalArgumentException("a window has 1024 x 128 values or more rows, got " + values.length);
        }
        if (soundFrames < 0 || soundFrames > values.length / MEL_BINS) {
            throw new IllegalArgumentException(
                    "sound frames must be 0 … " + values.length / MEL_BINS + ", got " + soundFrames);
        }
        this.values = values;
        this.soundFrames = soundFrames;
    }

    /// Frames of `raw` from `fromFrame` on, at most 1024, padded with raw zeros *before* normalisation, as in
    /// training (AudioMAE, `dataset.py`: `ZeroPad2d` before `(fbank - mean) / (std * 2)`).
    ///
    /// @param fromFrame first frame of the window, 0 … raw.frames()
    public static SpectrogramWindow of(LogMelSpectrogram raw, int fromFrame, Normalization normalization) {
        return of(raw, fromFrame, normalization, FRAMES);
    }

    /// The same for longer windows: as many frames as there are, at least 1024 and at most `mostFrames`.
    ///
    /// @param mostFrames ≥ 1024
    public static SpectrogramWindow of(
            LogMelSpectrogram raw, int fromFrame, Normalization normalization, int mostFrames) {
        int sound = Math.min(mostFrames, raw.frames() - fromFrame);
        float[] values = new float[Math.max(FRAMES, sound) * MEL_BINS];
        raw.copyFrames(fromFrame, sound, values);
        for (int i = 0; i < values.length; i++) {
            values[i] = normalization.apply(values[i]);
        }
        return new SpectrogramWindow(values, sound);
    }

    /// The same window with everything from frame `frames` on replaced by padding, and shortened to no less than
    /// 1024 frames; this window itself if nothing changes.
    public SpectrogramWindow upTo(int frames, Normalization normalization) {
        if (frames >= soundFrames) {
            return this;
        }
        float[] shortened = Arrays.copyOf(values, Math.max(FRAMES, frames) * MEL_BINS);
        Arrays.fill(shortened, frames * MEL_BINS, shortened.length, normalization.paddingValue());
        return new SpectrogramWindow(shortened, frames);
    }

    /// Number of frames, sound and padding: 1024, or more for models that take longer sounds in one pass.
    public int frames() {
        return values.length / MEL_BINS;
    }

    /// Number of frames that hold sound; the rest is padding.
    public int soundFrames() {
        return soundFrames;
    }

    /// The normalised value at `frame`, `melBin`.
    public float at(int frame, int melBin) {
        return values[frame * MEL_BINS + melBin];
    }

    /// A copy, row-major `[frames, 128]`.
    public float[] toArray() {
        return values.clone();
    }
}
