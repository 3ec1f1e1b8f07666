package io.github.audiomae.pyramid;

/// Turns samples into columns of decibels. Keeps scratch memory: one for each thread.
interface FrameAnalysis {
    /// Samples that a frame needs before its start, and after the 400 that every frame has.
    int margin();

    /// Computes columns.
    ///
    /// @param samples 16 kHz; frame `i` starts at `margin() + i * 160`
    /// @param frames how many
    /// @param decibels receives them, row-major `[frames, rows]`
    void analyse(float[] samples, int frames, float[] decibels);
}
