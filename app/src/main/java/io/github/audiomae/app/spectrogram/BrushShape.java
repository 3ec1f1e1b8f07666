package io.github.audiomae.app.spectrogram;

/// Which patches a tool covers.
@FunctionalInterface
public interface BrushShape {
    /// The patches that the tool covers when it points at this column (0 … 63) and band (0 … 7).
    int[] patchesAt(int timeIndex, int frequencyIndex);
}
