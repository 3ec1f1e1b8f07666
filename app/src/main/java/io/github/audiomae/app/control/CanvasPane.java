package io.github.audiomae.app.control;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/// A region that is drawn on a canvas of its own size: again after it was resized or its contents changed, at most once
/// per pulse. Further children are layers over the drawing with the same size; changing them does not redraw it. Only
/// on the JavaFX thread.
public abstract class CanvasPane extends Region {
    private final Canvas canvas = new Canvas();

    protected CanvasPane() {
        getChildren().add(canvas);
    }

    /// Adds a layer over the drawing and the layers before it.
    public final void addLayer(Node layer) {
        layer.setManaged(false); // else its layout would make this pane draw again
        getChildren().add(layer);
    }

    /// Redraws whenever one of these changes.
    protected final void redrawOn(Observable... causes) {
        InvalidationListener invalidated = cause -> requestLayout();
        for (Observable cause : causes) {
            if (cause instanceof ObservableValue<?> value) {
                value.subscribe((old, now) -> requestLayout()); // even if draw did not read the last change
            } else {
                cause.addListener(invalidated);
            }
        }
    }

    /// Draws everything.
    ///
    /// @param g the context of an empty canvas
    /// @param width width of the canvas, in pixels of the scene
    /// @param height height of the canvas, in pixels of the scene
    protected abstract void draw(GraphicsContext g, double width, double height);

    @Override
    protected final void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        canvas.setWidth(width);
        canvas.setHeight(height);
        for (Node child : getChildren()) {
            if (child != canvas) {
                child.resizeRelocate(0, 0, width, height);
            }
        }
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
        draw(g, width, height);
    }
}
