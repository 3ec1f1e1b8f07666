package io.github.audiomae.app.control;

import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Nodes that are shown and hidden.
public final class Shown {
    private Shown() {}

    /// Shows a node while `condition` is true; otherwise the node is hidden and takes no space.
    public static void when(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }

    /// Keeps in a pane those nodes whose condition is true, in the order of the map. The others leave the scene: each
    /// node of a scene costs time in every pulse, whether it is visible or not.
    public static void only(Pane pane, Map<? extends Node, ObservableValue<Boolean>> conditions) {
        Runnable update = () -> {
            List<Node> shown = conditions.entrySet().stream()
                    .filter(entry -> entry.getValue().getValue())
                    .<Node>map(Map.Entry::getKey)
                    .toList();
            if (!pane.getChildren().equals(shown)) {
                pane.getChildren().setAll(shown);
            }
        };
        conditions.values().forEach(condition -> condition.subscribe(update));
        update.run();
    }
}
