package io.github.audiomae.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Finds controls that cannot be reached: outside the window or their region, over each other, or with a text that is
/// cut.
final class Reach {
    private static final double TOLERANCE = 1.5;

    /// Their texts come from outside or are short names of long ones, and end in an ellipsis.
    private static final Set<String> MAY_BE_CUT = Set.of("recording-name", "device", "rail");

    private Reach() {}

    static List<String> complaints(Node root) {
        List<String> complaints = new ArrayList<>();
        Bounds window = root.localToScene(root.getLayoutBounds());
        List<Node> controls = visible(root).toList();
        for (Node control : controls) {
            Bounds at = bounds(control);
            if (!isWithin(at, window) && !isScrolled(control)) {
                complaints.add("outside the window: " + name(control) + " " + words(at));
            }
            Node region = region(control);
            if (region != null && !isWithin(at, bounds(region)) && !isScrolled(control)) {
                complaints.add("outside " + region.getId() + ": " + name(control) + " " + words(at));
            }
            if (control instanceof ButtonBase button
                    && isCut(button)
                    && MAY_BE_CUT.stream().noneMatch(name(control)::startsWith)) {
                complaints.add("cut: " + name(control) + " \"" + button.getText() + "\"");
            }
        }
        for (int i = 0; i < controls.size(); i++) {
            for (int j = i + 1; j < controls.size(); j++) {
                if (overlap(controls.get(i), controls.get(j))) {
                    complaints.add("over each other: " + name(controls.get(i)) + ", " + name(controls.get(j)));
                }
            }
        }
        return complaints;
    }

    /// Controls that can be used, without what is inside of them.
    private static Stream<Node> visible(Node node) {
        if (!node.isVisible() || node.getId() != null && node.getId().endsWith("-edge")) {
            return Stream.empty();
        }
        boolean isControl = node instanceof ButtonBase || node.isFocusTraversable() && !(node instanceof ScrollPane);
        if (isControl && node instanceof Control || node instanceof ListView<?>) {
            return Stream.of(node);
        }
        Stream<Node> below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(Reach::visible)
                : Stream.empty();
        return node.isFocusTraversable() && !(node instanceof ScrollPane)
                ? Stream.concat(Stream.of(node), below)
                : below;
    }

    private static boolean isWithin(Bounds inner, Bounds outer) {
        return inner.getMinX() >= outer.getMinX() - TOLERANCE
                && inner.getMaxX() <= outer.getMaxX() + TOLERANCE
                && inner.getMinY() >= outer.getMinY() - TOLERANCE
                && inner.getMaxY() <= outer.getMaxY() + TOLERANCE;
    }

    /// Below or above what a scroll pane shows, which can be scrolled to; never beside it.
    private static boolean isScrolled(Node node) {
        for (Node above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof ScrollPane pane) {
                Bounds at = bounds(node);
                Bounds view = bounds(pane);
                return at.getMinX() >= view.getMinX() - TOLERANCE && at.getMaxX() <= view.getMaxX() + TOLERANCE;
            }
        }
        return false;
    }

    private static @Nullable Node region(Node node) {
        for (Node above = node.getParent(); above != null; above = above.getParent()) {
            if (above.getId() != null
                    && Set.of("centre", "sources", "player", "rail").contains(above.getId())) {
                return above;
            }
        }
        return null;
    }

    private static boolean isCut(Labeled labeled) {
        String text = labeled.getText();
        return text != null
                && !text.isBlank()
                && labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
                && labeled.lookupAll(".text").stream()
                        .filter(Text.class::isInstance)
                        .map(shown -> ((Text) shown).getText())
                        .noneMatch(shown -> shown.equals(text));
    }

    private static boolean overlap(Node one, Node other) {
        if (isAbove(one, other) || isAbove(other, one) || isFloating(one) != isFloating(other)) {
            return false;
        }
        Bounds a = bounds(one);
        Bounds b = bounds(other);
        double width = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double height = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        return width > 2 * TOLERANCE && height > 2 * TOLERANCE;
    }

    private static boolean isAbove(Node one, Node other) {
        for (Node above = other; above != null; above = above.getParent()) {
            if (above == one) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFloating(Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (above.getStyleClass().contains("floating")) {
                return true;
            }
        }
        return false;
    }

    private static Bounds bounds(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return bounds == null ? new BoundingBox(0, 0, 0, 0) : bounds;
    }

    private static String name(Node node) {
        return Objects.requireNonNullElseGet(
                node.getId(), () -> node.getClass().getSimpleName() + node.getStyleClass());
    }

    private static String words(Bounds at) {
        return "%.0f…%.0f × %.0f…%.0f".formatted(at.getMinX(), at.getMaxX(), at.getMinY(), at.getMaxY());
    }
}
