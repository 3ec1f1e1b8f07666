package io.github.audiomae.app.masking;

import io.github.audiomae.patches.PatchGrid;
import java.util.stream.IntStream;

/// What a stroke over the spectrogram touches.
public enum PaintTool {
    /// A disc of patches, hidden.
    BRUSH,
    /// A disc of patches, shown again.
    ERASER,
    /// Everything between the first and the last patch of a stroke, hidden.
    BOX,
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
        return switch (this) {
            case BRUSH, ERASER -> 4 * (columns * columns + bands * bands) <= diameter * diameter;
            case BOX -> columns == 0 && bands == 0;
            case TIME_BAND -> isWithin(columns, diameter);
            case FREQUENCY_BAND -> isWithin(bands, diameter);
        };
    }

    private static boolean isWithin(int offset, int diameter) {
        return offset >= -(diameter - 1) / 2 && offset <= diameter / 2;
    }
}
