package io.github.audiomae.app.spectrogram;

/// Which patches lie under a tool.
@FunctionalInterface
public interface BrushShape {
    /// The patches under the tool when it points at this column (0 … 63) and band (0 … 7).
    int[] patchesAt(int timeIndex, int frequencyIndex);
}
