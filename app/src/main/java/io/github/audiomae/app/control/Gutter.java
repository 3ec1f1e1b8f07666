package io.github.audiomae.app.control;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// The left column that everything with the time axis of the whole recording shares: names of rows and frequencies.
/// What is right of it is aligned in time.
public final class Gutter {
    /// Its width in pixels: room for most names of classes.
    public static final double WIDTH = 130;

    private Gutter() {}

    /// Gives a grid two columns: the gutter, and the rest of the width.
    public static void columns(GridPane grid) {
        ColumnConstraints gutter = new ColumnConstraints(WIDTH);
        gutter.setHalignment(HPos.RIGHT);
        ColumnConstraints picture = new ColumnConstraints();
        picture.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(gutter, picture);
    }

    /// A node right of an empty gutter.
    public static Node beside(Node node) {
        GridPane grid = new GridPane();
        columns(grid);
        grid.add(node, 1, 0);
        return grid;
    }
}
