package io.github.audiomae.app.control;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// The left column that everything with the time axis of the whole recording shares: names of rows and frequencies.
/// What is right of it is aligned in time. It can be dragged.
public final class Gutter {
    /// Its usual width in pixels: room for most names of classes.
    public static final double WIDTH = 130;

    private static final double NAME_MARGIN = 8;
    private static final double LEAST = 96;
    private static final double MOST = 220;

    private final DoubleProperty width = new SimpleDoubleProperty(WIDTH);

    /// Its width in pixels.
    public DoubleProperty width() {
        return width;
    }

    /// Changes the width within its limits; 0 restores the usual one.
    public void drag(double wanted) {
        width.set(wanted <= 0 ? WIDTH : Math.round(Math.clamp(wanted, LEAST, MOST)));
    }

    /// Gives a grid two columns: the gutter, and the rest of the width.
    public static void columns(GridPane grid, ObservableValue<? extends Number> width) {
        ColumnConstraints gutter = new ColumnConstraints();
        gutter.minWidthProperty().bind(width);
        gutter.prefWidthProperty().bind(width);
        gutter.maxWidthProperty().bind(width);
        gutter.setHalignment(HPos.RIGHT);
        ColumnConstraints picture = new ColumnConstraints();
        picture.setHgrow(Priority.ALWAYS);
        picture.setMinWidth(0);
        grid.getColumnConstraints().addAll(gutter, picture);
    }

    /// A node right of a column of this width with a name for it.
    public static Node beside(Node name, Node node, ObservableValue<? extends Number> width) {
        GridPane grid = new GridPane();
        columns(grid, width);
        GridPane.setMargin(name, new Insets(0, NAME_MARGIN, 0, 0));
        grid.add(name, 0, 0);
        grid.add(node, 1, 0);
        return grid;
    }
}
