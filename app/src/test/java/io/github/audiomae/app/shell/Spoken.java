package io.github.audiomae.app.shell;

import io.github.audiomae.app.spectrogram.FrequencyAxis;
import io.github.audiomae.app.spectrogram.TimeRuler;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Finds what a screen reader cannot describe in a window, and what is hard to read.
final class Spoken {
    private static final double TEXT = 4.5;
    private static final double PARTS = 3;

    private Spoken() {}

    /// Complaints about every node that can have the keyboard focus, is drawn, or is only a picture; empty if there
    /// are none.
    static List<String> complaints(Parent root) {
        List<String> complaints = new ArrayList<>();
        all(root).filter(Spoken::isShown).forEach(node -> {
            if (node.isFocusTraversable() && !hasName(node)) {
                complaints.add("can have the keyboard, but no name: " + describe(node));
            }
            if (node.isFocusTraversable() && isMute(node.getAccessibleRole())) {
                complaints.add("can have the keyboard, but no role: " + describe(node));
            }
            if (node instanceof Labeled labeled && isIconOnly(labeled) && isEmpty(spoken(labeled))) {
                complaints.add("a picture without words: " + describe(node));
            }
            if (node instanceof Canvas && !isDescribed(node)) {
                complaints.add("a drawing without words: " + describe(node));
            }
            if (node instanceof Text text && text.getFill() instanceof Color colour) {
                double needed = node instanceof FontIcon ? PARTS : TEXT;
                double contrast = Contrast.ofNode(node, colour);
                if (!isEmpty(text.getText()) && !isDisabled(node) && contrast < needed) {
                    complaints.add("too faint (%.2f): \"%s\" in %s"
                            .formatted(contrast, text.getText(), describe(node.getParent())));
                }
            }
        });
        return complaints;
    }

    /// All nodes below, except the parts of controls that these hide from the keyboard themselves.
    static Stream<Node> all(Node node) {
        Stream<Node> below = node instanceof Parent parent && !(node instanceof Spinner)
                ? parent.getChildrenUnmodifiable().stream().flatMap(Spoken::all)
                : Stream.empty();
        return Stream.concat(Stream.of(node), below);
    }

    private static boolean isShown(Node node) {
        return chain(node).allMatch(Node::isVisible);
    }

    private static boolean isDisabled(Node node) {
        return chain(node).anyMatch(above -> above.isDisabled() || above.getOpacity() < 0.5);
    }

    private static Stream<Node> chain(Node node) {
        return Stream.iterate(node, now -> now != null, Node::getParent);
    }

    /// A control with a value needs a name beside it; a scroll pane only gives access to its content.
    private static boolean hasName(Node node) {
        if (node instanceof ScrollPane || isWithin(node, ComboBoxBase.class)) {
            return true;
        }
        boolean holdsValue = node instanceof TextInputControl
                || node instanceof ComboBoxBase<?>
                || node instanceof ChoiceBox<?>
                || node instanceof Slider
                || node instanceof Spinner<?>
                || node instanceof ListView<?>
                || node instanceof TableView<?>;
        boolean named = !isEmpty(node.getAccessibleText())
                || node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Label;
        return named || (!holdsValue && !isEmpty(spoken(node)));
    }

    private static boolean isWithin(Node node, Class<? extends Node> kind) {
        return chain(node).skip(1).anyMatch(kind::isInstance);
    }

    private static String spoken(Node node) {
        return String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }

    private static boolean isMute(AccessibleRole role) {
        return role == null || role == AccessibleRole.NODE || role == AccessibleRole.PARENT;
    }

    private static boolean isIconOnly(Labeled labeled) {
        return labeled.getGraphic() instanceof FontIcon && isEmpty(labeled.getText()) && labeled.isFocusTraversable();
    }

    /// Axes repeat what the status line and the panes say.
    private static boolean isDescribed(Node canvas) {
        Predicate<Node> described = above -> above instanceof FrequencyAxis
                || above instanceof TimeRuler
                || (!isEmpty(above.getAccessibleText()) && !isMute(above.getAccessibleRole()));
        return chain(canvas).anyMatch(described);
    }

    /// A character of an icon font is not a word, although a button with only an icon has it as its text.
    private static boolean isEmpty(@Nullable String text) {
        return text == null
                || text.equals("null")
                || text.codePoints()
                        .allMatch(letter ->
                                Character.isWhitespace(letter) || Character.getType(letter) == Character.PRIVATE_USE);
    }

    private static String describe(Node node) {
        String kind = node.getClass().getSimpleName();
        String parent =
                node.getParent() == null ? "" : " in " + node.getParent().getStyleClass();
        return (kind.isEmpty() ? node.getClass().getName() : kind) + "#" + node.getId() + node.getStyleClass() + parent;
    }
}
