package io.github.audiomae.app.embedding;

import io.github.audiomae.app.control.CanvasPane;
import io.github.audiomae.app.spectrogram.PlotColours;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/// A vector as thin bars around zero, for recognition, not for reading values.
final class VectorPlot extends CanvasPane {
    private final ObjectProperty<float @Nullable []> values = new SimpleObjectProperty<>();
    private final ObjectProperty<PlotColours> colours = new SimpleObjectProperty<>(PlotColours.DARK);

    VectorPlot() {
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinHeight(30);
        setPrefHeight(40);
        redrawOn(values, colours);
    }

    ObjectProperty<float @Nullable []> values() {
        return values;
    }

    ObjectProperty<PlotColours> colours() {
        return colours;
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        float[] shown = values.get();
        double middle = height / 2;
        if (shown == null || shown.length == 0) {
            g.setStroke(colours.get().tick());
            g.strokeLine(0, middle, width, middle);
            return;
        }
        double largest = 1e-9;
        for (float value : shown) {
            largest = Math.max(largest, Math.abs(value));
        }
        double step = width / shown.length;
        g.setFill(colours.get().accent());
        for (int i = 0; i < shown.length; i++) {
            double bar = Math.max(1, Math.abs(shown[i]) / largest * middle);
            g.fillRect(i * step, shown[i] > 0 ? middle - bar : middle, Math.max(0.6, step - 0.5), bar);
        }
    }
}
