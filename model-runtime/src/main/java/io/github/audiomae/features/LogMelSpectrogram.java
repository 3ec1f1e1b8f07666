package io.github.audiomae.features;

/// Raw (not normalised) Kaldi log-mel energies: `[frames, 128]`, natural logarithm, 10 ms hop.
///
/// Row = frame (time), column = mel bin, bin 0 the lowest frequency. Immutable.
public final class LogMelSpectrogram {
    /// Mel bins per frame (AudioMAE, `dataset.py`: `melbins = 128`).
    public static final int MEL_BINS = 128;

    /// Seconds between the starts of neighbouring frames (`frame_shift = 10` ms).
    public static final double HOP_SECONDS = 0.010;

    private final float[] values;

    /// @param values row-major `[frames, 128]`; ownership passes to this object: do not change them afterwards
    public LogMelSpectrogram(float[] values) {
        if (values.length % MEL_BINS != 0) {
            throw new IllegalArgumentException(
                    "log-mel values come in rows of " + MEL_BINS + ", got " + values.length + " values");
        }
        this.values = values;
    }

    /// Number of frames.
    public int frames() {
        return values.length / MEL_BINS;
    }

    /// ln(mel energy) at `frame`, `melBin`.
    public float at(int frame, int melBin) {
        return values[frame * MEL_BINS + melBin];
    }

    /// A copy, row-major `[frames, 128]`.
    public float[] toArray() {
        return values.clone();
    }

    /// Copies rows `fromFrame` … `fromFrame + frames − 1` into `target`, starting at its index 0.
    public void copyFrames(int fromFrame, int frames, float[] target) {
        System.arraycopy(values, fromFrame * MEL_BINS, target, 0, frames * MEL_BINS);
    }
}
