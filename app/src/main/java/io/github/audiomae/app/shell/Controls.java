package io.github.audiomae.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import org.controlsfx.control.SegmentedButton;

/// All controls with text in a window, found by walking the scene; hidden ones included.
final class Controls {
    private Controls() {}

    /// Labels, and buttons of all kinds, each once, also where one root holds another.
    static List<Labeled> labeled(List<Node> roots) {
        List<Labeled> found = new ArrayList<>();
        roots.forEach(root -> collect(root, found));
        return found.stream().distinct().toList();
    }

    /// The items of a menu and of its submenus.
    static Stream<MenuItem> items(MenuButton menu) {
        return menu.getItems().stream().flatMap(Controls::flat);
    }

    private static Stream<MenuItem> flat(MenuItem item) {
        return switch (item) {
            case Menu menu -> menu.getItems().stream().flatMap(Controls::flat);
            case SeparatorMenuItem _ -> Stream.empty();
            default -> Stream.of(item);
        };
    }

    private static void collect(Node node, List<Labeled> found) {
        switch (node) {
            case Labeled labeled -> found.add(labeled);
            case SegmentedButton segments -> found.addAll(segments.getButtons());
            case ScrollPane scroll when scroll.getContent() != null -> collect(scroll.getContent(), found);
            case Control _ -> {} // the parts of a list or a field are not controls of their own
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
            default -> {}
        }
    }
}
