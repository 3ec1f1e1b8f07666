package io.github.audiomae.app.control;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The edge of something whose size can be changed, by dragging or with the arrow keys. A double click, or Home,
/// restores the usual size.
public final class Edge extends Region {
    /// Its thickness in pixels.
    public static final double THICKNESS = 6;

    private static final double STEP = 12;

    private final boolean vertical;
    private final boolean reversed;
    private final DoubleSupplier size;
    private final DoubleConsumer change;
    private double pressedAt;
    private double sizePressed;

    /// @param orientation of the edge itself: a vertical one changes a width
    /// @param reversed whether the size grows towards the left or the top
    /// @param size returns the present size
    /// @param change receives the wanted size; 0 for the usual one
    public Edge(
            String id,
            Orientation orientation,
            boolean reversed,
            DoubleSupplier size,
            DoubleConsumer change,
            String words) {
        this.reversed = reversed;
        this.size = size;
        this.change = change;
        vertical = orientation == Orientation.VERTICAL;
        setId(id);
        getStyleClass().add("edge");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(words);
        setCursor(vertical ? Cursor.H_RESIZE : Cursor.V_RESIZE);
        setMinSize(THICKNESS, THICKNESS);
        setPrefSize(THICKNESS, THICKNESS);
        if (vertical) {
            setMaxWidth(THICKNESS); // what it lies over stays reachable
        } else {
            setMaxHeight(THICKNESS);
        }
        Tooltip.install(this, new Tooltip(words));
        setOnMousePressed(this::press);
        setOnMouseDragged(event -> change.accept(sizePressed + sign() * (at(event) - pressedAt)));
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                change.accept(0);
            }
        });
        setOnKeyPressed(this::move);
    }

    private void press(MouseEvent event) {
        pressedAt = at(event);
        sizePressed = size.getAsDouble();
    }

    private void move(KeyEvent event) {
        KeyCode more = vertical ? KeyCode.RIGHT : KeyCode.DOWN;
        KeyCode less = vertical ? KeyCode.LEFT : KeyCode.UP;
        if (event.getCode() == more || event.getCode() == less) {
            change.accept(size.getAsDouble() + sign() * (event.getCode() == more ? STEP : -STEP));
            event.consume();
        } else if (event.getCode() == KeyCode.HOME) {
            change.accept(0);
            event.consume();
        }
    }

    private double at(MouseEvent event) {
        return vertical ? event.getScreenX() : event.getScreenY();
    }

    private int sign() {
        return reversed ? -1 : 1;
    }
}
