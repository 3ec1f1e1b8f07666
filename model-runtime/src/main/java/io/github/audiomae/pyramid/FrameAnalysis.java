package io.github.audiomae.pyramid;

/// Turns samples into columns of decibels. Keeps scratch memory, so use one instance per thread.
interface FrameAnalysis {
    /// Number of samples needed before the start of the first frame.
    ///
    /// @param step samples from one frame to the next
    int margin(int step);

    /// A new analysis, for one thread.
    static FrameAnalysis of(SpectrogramForm form) {
        return switch (form) {
            case ModelForm model -> new MelFrames();
            case FullBand full -> new FullBandFrames(full);
        };
    }

    /// Number of samples that frames need at all, from the start of the first one's margin.
    ///
    /// @param step samples from one frame to the next
    int samples(int frames, int step);

    /// Number of frames in this many samples after the margin.
    long frames(long samples, int step);

    /// Computes columns.
    ///
    /// @param samples at the rate of the form; frame `i` starts at `margin(step) + i * step`
    /// @param frames number of frames
    /// @param step samples from one frame to the next
    /// @param decibels receives them, row-major `[frames, rows]`
    void analyse(float[] samples, int frames, int step, float[] decibels);
}
