package io.github.audiomae.app.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Nodes that come and go.
public final class Shown {
    private Shown() {}

    /// Shows a node while `condition` is true; while it is not, the node takes no room.
    public static void when(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }
}
