package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.spectrogram.FrequencyAxis;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;

/// A pane with the line above it and the axis beside it.
///
/// @param header above the picture
/// @param axis beside it
/// @param picture the picture
record PaneCell(Node header, FrequencyAxis axis, Node picture) {
    /// Adds the three to a grid: the header in `row`, axis and picture below, starting at `column`.
    void addTo(GridPane grid, int column, int row) {
        grid.add(header, column + 1, row);
        grid.add(axis, column, row + 1);
        grid.add(picture, column + 1, row + 1);
    }
}
