package io.github.audiomae.app.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Nodes that are shown and hidden.
public final class Shown {
    private Shown() {}

    /// Shows a node while `condition` is true; otherwise the node is hidden and takes no space.
    public static void when(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }
}
