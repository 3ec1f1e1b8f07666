package io.github.audiomae.app.embedding;

import io.github.audiomae.app.spectrogram.PlotColours;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A vector as thin bars around zero: a fingerprint, not a chart.
final class VectorPlot extends Region {
    private final ObjectProperty<float @Nullable []> values = new SimpleObjectProperty<>();
    private final ObjectProperty<PlotColours> colours = new SimpleObjectProperty<>(PlotColours.DARK);
    private final Canvas canvas = new Canvas();

    VectorPlot() {
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(canvas);
        setMinHeight(30);
        setPrefHeight(40);
        values.addListener((property, old, now) -> requestLayout());
        colours.addListener((property, old, now) -> requestLayout());
    }

    ObjectProperty<float @Nullable []> values() {
        return values;
    }

    ObjectProperty<PlotColours> colours() {
        return colours;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        float[] shown = values.get();
        double middle = getHeight() / 2;
        if (shown == null || shown.length == 0) {
            g.setStroke(colours.get().tick());
            g.strokeLine(0, middle, getWidth(), middle);
            return;
        }
        double largest = 1e-9;
        for (float value : shown) {
            largest = Math.max(largest, Math.abs(value));
        }
        double step = getWidth() / shown.length;
        g.setFill(colours.get().accent());
        for (int i = 0; i < shown.length; i++) {
            double height = Math.max(1, Math.abs(shown[i]) / largest * middle);
            g.fillRect(i * step, shown[i] > 0 ? middle - height : middle, Math.max(0.6, step - 0.5), height);
        }
    }
}
