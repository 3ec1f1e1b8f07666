package io.github.audiomae.app.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/// Moves the keyboard focus from one region of the main window to the next.
final class RegionSteps {
    private List<Node> regions = List.of();

    /// From now on between these, in this order.
    void between(List<Node> all) {
        regions = List.copyOf(all);
    }

    /// Moves to the first control of the next (1) or previous (−1) region that has one.
    void step(int by) {
        if (regions.isEmpty()) {
            return;
        }
        int from = at(regions.getFirst().getScene().getFocusOwner());
        for (int i = 1; i <= regions.size(); i++) {
            Node region = regions.get(Math.floorMod(from + i * by, regions.size()));
            Optional<Node> first = isSeen(region) ? focusable(region).findFirst() : Optional.empty();
            if (first.isPresent()) {
                first.get().requestFocus();
                return;
            }
        }
    }

    private int at(@Nullable Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (regions.contains(node)) {
                return regions.indexOf(node);
            }
        }
        return -1;
    }

    private static Stream<Node> focusable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        if (node.isFocusTraversable() && !(node instanceof ScrollPane)) {
            return Stream.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(RegionSteps::focusable)
                : Stream.empty();
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }
}
