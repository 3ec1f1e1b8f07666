package io.github.audiomae.app.spectrogram;

import io.github.audiomae.patches.PatchGrid;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;

/// The outline of the patches under the tool.
final class BrushOutline extends Path {
    private @Nullable BrushShape shape;

    BrushOutline() {
        setManaged(false);
        setFill(null);
        setStrokeWidth(1.5);
    }

    /// @param newShape null for no tool
    void use(@Nullable BrushShape newShape) {
        shape = newShape;
    }

    /// @param x maps a frame to a coordinate
    /// @param y maps a mel position to a coordinate
    void draw(SpectrogramPoint point, DoubleUnaryOperator x, DoubleUnaryOperator y) {
        getElements().clear();
        if (shape == null) {
            return;
        }
        PatchGrid grid = point.form().grid();
        boolean[] inside = new boolean[grid.patches()];
        int[] patches = shape.patchesAt(point.timeIndex(), point.frequencyIndex());
        for (int patch : patches) {
            inside[patch] = true;
        }
        for (int patch : patches) {
            int time = grid.timeIndex(patch);
            int band = grid.frequencyIndex(patch);
            double left = edge(x, grid, time);
            double right = edge(x, grid, time + 1);
            double low = edge(y, grid, band);
            double high = edge(y, grid, band + 1);
            if (time == 0 || !inside[grid.patch(time - 1, band)]) {
                line(left, low, left, high);
            }
            if (time == grid.time() - 1 || !inside[grid.patch(time + 1, band)]) {
                line(right, low, right, high);
            }
            if (band == 0 || !inside[grid.patch(time, band - 1)]) {
                line(left, low, right, low);
            }
            if (band == grid.frequency() - 1 || !inside[grid.patch(time, band + 1)]) {
                line(left, high, right, high);
            }
        }
    }

    private static double edge(DoubleUnaryOperator axis, PatchGrid grid, int patches) {
        return Math.floor(axis.applyAsDouble((double) patches * grid.stride())) + 0.5;
    }

    private void line(double startX, double startY, double endX, double endY) {
        getElements().add(new MoveTo(startX, startY));
        getElements().add(new LineTo(endX, endY));
    }
}
