package io.github.audiomae.app.masking;

import io.github.audiomae.patches.PatchGrid;
import java.util.stream.IntStream;

/// The tools for painting.
public enum PaintTool {
    /// Hides a disc of patches.
    BRUSH,
    /// Shows a disc of patches.
    ERASER,
    /// Hides all patches between the first and the last patch of a stroke.
    BOX,
    /// Hides whole time columns.
    TIME_BAND,
    /// Hides whole frequency bands.
    FREQUENCY_BAND;

    /// Whether the tool hides patches; otherwise it shows them.
    public boolean hides() {
        return this != ERASER;
    }

    /// The patches that the tool covers when the pointer is at a patch.
    ///
    /// @param timeIndex column of the pointer
    /// @param frequencyIndex band of the pointer
    /// @param diameter size of the tool in patches, ≥ 1
    /// @param grid of the window
    public int[] touched(int timeIndex, int frequencyIndex, int diameter, PatchGrid grid) {
        return IntStream.range(0, grid.patches())
                .filter(patch -> touches(
                        grid.timeIndex(patch) - timeIndex, grid.frequencyIndex(patch) - frequencyIndex, diameter))
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
