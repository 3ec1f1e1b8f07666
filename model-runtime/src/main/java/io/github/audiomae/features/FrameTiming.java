package io.github.audiomae.features;

/// Where the frames of a sound begin: 25 ms of sound each, every 10 ms, in samples of one rate (torchaudio,
/// `compliance/kaldi.py`: `frame_length` 25, `frame_shift` 10).
///
/// @param rateHz sample rate, ≥ 1000
public record FrameTiming(int rateHz) {
    private static final int LENGTH_MILLIS = 25;
    private static final int HOP_MILLIS = 10;
    private static final int MILLIS = 1000;

    public FrameTiming {
        if (rateHz < MILLIS) {
            throw new IllegalArgumentException("frames need at least 1000 samples a second, got " + rateHz);
        }
    }

    /// Samples in a frame: 25 ms.
    public int frameLength() {
        return (int) ((long) rateHz * LENGTH_MILLIS / MILLIS);
    }

    /// Samples between the starts of neighbouring frames: 10 ms.
    public int hopLength() {
        return (int) ((long) rateHz * HOP_MILLIS / MILLIS);
    }

    /// Samples of the Fourier transform: the next power of two from the length of a frame on.
    int fourierLength() {
        return Integer.highestOneBit(frameLength() - 1) << 1;
    }

    /// Number of frames that fit into `samples` samples without padding: one, and one more for each further hop; 0
    /// if the first does not fit.
    public long frames(long samples) {
        return samples < frameLength() ? 0 : 1 + (samples - frameLength()) / hopLength();
    }

    /// Number of samples that `frames` frames cover.
    public long samples(long frames) {
        return frames == 0 ? 0 : frameLength() + (frames - 1) * hopLength();
    }
}
