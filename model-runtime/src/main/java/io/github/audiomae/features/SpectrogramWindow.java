package io.github.audiomae.features;

import java.util.Arrays;

/// The input of a model: `[frames, 128]`, normalised. Its length is that of the model's windows
/// ([Preprocessing#frames]), or more for models that take longer sounds in one pass. Frames past the end of the sound
/// are padding.
///
/// Row = frame, column = mel bin (0 = lowest). Immutable.
public final class SpectrogramWindow {
    /// Mel bins in a frame.
    public static final int MEL_BINS = LogMelSpectrogram.MEL_BINS;

    private final float[] values;
    private final int soundFrames;

    /// @param values row-major `[frames, 128]`, normalised; ownership passes to this object: do not change them
    ///     afterwards
    /// @param soundFrames number of frames that hold sound, 0 … number of rows; the rows after them are padding
    public SpectrogramWindow(float[] values, int soundFrames) {
        if (values.length == 0 || values.length % MEL_BINS != 0) {
            throw new IllegalArgumentException("a window has rows of 128 values, got " + values.length + " values");
        }
        if (soundFrames < 0 || soundFrames > values.length / MEL_BINS) {
            throw new IllegalArgumentException(
                    "sound frames must be 0 … " + values.length / MEL_BINS + ", got " + soundFrames);
        }
        this.values = values;
        this.soundFrames = soundFrames;
    }

    /// A window without sound, for trying out a model: zeros in the normalised space.
    public static SpectrogramWindow empty(Preprocessing of) {
        return new SpectrogramWindow(new float[of.frames() * MEL_BINS], 0);
    }

    /// Frames of `raw` from `fromFrame` on, padded *before* normalisation, as in training: as many as there are, at
    /// least those of a window and at most those of the longest one.
    ///
    /// @param fromFrame first frame of the window, 0 … raw.frames()
    public static SpectrogramWindow of(LogMelSpectrogram raw, int fromFrame, Preprocessing as) {
        return of(raw, fromFrame, as.mostFrames(), as);
    }

    /// The same with at most `mostFrames` frames of sound; the others are padding.
    static SpectrogramWindow of(LogMelSpectrogram raw, int fromFrame, int mostFrames, Preprocessing as) {
        int sound = Math.min(as.soundFrames(Math.min(mostFrames, as.mostFrames())), raw.frames() - fromFrame);
        float[] values = new float[Math.max(as.frames(), sound) * MEL_BINS];
        raw.copyFrames(fromFrame, sound, values);
        return normalized(values, sound, sound, as);
    }

    /// @param values raw values, row-major; becomes the window's
    /// @param filled frames that hold values; the others are filled
    static SpectrogramWindow normalized(float[] values, int filled, int sound, Preprocessing as) {
        Arrays.fill(values, filled * MEL_BINS, values.length, as.padding().value(values, filled));
        Normalization normalization = as.normalization();
        for (int i = 0; i < values.length; i++) {
            values[i] = normalization.apply(values[i]);
        }
        return new SpectrogramWindow(values, sound);
    }

    /// The same window with everything from frame `frames` on replaced by padding, and shortened to no less than a
    /// window of the model; this window itself if nothing changes.
    public SpectrogramWindow upTo(int frames, Preprocessing as) {
        if (frames >= soundFrames) {
            return this;
        }
        Normalization normalization = as.normalization();
        float[] raw = Arrays.copyOf(values, Math.max(as.frames(), frames) * MEL_BINS);
        for (int i = 0; i < frames * MEL_BINS; i++) {
            raw[i] = normalization.invert(raw[i]);
        }
        float filling = normalization.apply(as.padding().value(raw, frames));
        float[] shortened = Arrays.copyOf(values, raw.length);
        Arrays.fill(shortened, frames * MEL_BINS, shortened.length, filling);
        return new SpectrogramWindow(shortened, frames);
    }

    /// The same frames, scaled as another model needs them.
    ///
    /// @param from how this window is scaled
    /// @param to how the other model's are; of the same frames
    public SpectrogramWindow rescaled(Preprocessing from, Preprocessing to) {
        Normalization before = from.normalization();
        Normalization after = to.normalization();
        if (before.equals(after)) {
            return this;
        }
        float[] scaled = toArray();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = after.apply(before.invert(scaled[i]));
        }
        return new SpectrogramWindow(scaled, soundFrames);
    }

    /// Number of frames, sound and padding.
    public int frames() {
        return values.length / MEL_BINS;
    }

    /// Length of its frames in seconds.
    public double seconds() {
        return frames() * LogMelSpectrogram.HOP_SECONDS;
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
