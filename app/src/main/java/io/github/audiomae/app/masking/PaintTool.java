package io.github.audiomae.app.masking;

import io.github.audiomae.patches.PatchGrid;
import java.util.stream.IntStream;

/// What a stroke over the spectrogram touches.
public enum PaintTool {
    /// A disc of patches, hidden.
    BRUSH,
    /// A disc of patches, shown again.
    ERASER,
    /// Whole columns of time, hidden.
    TIME_BAND,
    /// Whole bands of frequency, hidden.
    FREQUENCY_BAND;

    /// Whether the stroke hides what it touches, or shows it.
    public boolean hides() {
        return this != ERASER;
    }

    /// The patches touched when the pointer is at a patch.
    ///
    /// @param timeIndex column of the pointer, 0 … 63
    /// @param frequencyIndex band of the pointer, 0 … 7
    /// @param diameter size of the tool in patches, ≥ 1
    public int[] touched(int timeIndex, int frequencyIndex, int diameter) {
        return IntStream.range(0, PatchGrid.PATCHES)
                .filter(patch -> touches(
                        PatchGrid.timeIndex(patch) - timeIndex,
                        PatchGrid.frequencyIndex(patch) - frequencyIndex,
                        diameter))
                .toArray();
    }

    private boolean touches(int columns, int bands, int diameter) {
        double reach = diameter / 2.0;
        return switch (this) {
            case BRUSH, ERASER -> columns * columns + bands * bands < reach * reach;
            case TIME_BAND -> Math.abs(columns) < reach;
            case FREQUENCY_BAND -> Math.abs(bands) < reach;
        };
    }
}
