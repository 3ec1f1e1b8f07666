package io.github.audiomae.pyramid;

/// Turns samples into columns of decibels. Keeps scratch memory, so use one instance per thread.
interface FrameAnalysis {
    /// Number of samples needed before a frame's start, and again after the 400 samples that every frame has.
    int margin();

    /// Computes columns.
    ///
    /// @param samples 16 kHz; frame `i` starts at `margin() + i * 160`
    /// @param frames number of frames
    /// @param decibels receives them, row-major `[frames, rows]`
    void analyse(float[] samples, int frames, float[] decibels);
}
