package io.github.audiomae.app.feature;

import io.github.audiomae.app.command.Menu;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;

/// Something that a feature shows, and where in the main window that is.
public sealed interface Part {
    /// Where in the top bar.
    enum Third {
        START,
        MIDDLE,
        END
    }

    /// What is to be put there.
    Node node();

    /// A control in the top bar.
    record Tool(Third third, Node node) implements Part {}

    /// A button in the top bar that opens a menu made from commands.
    record MenuTool(Third third, MenuButton node, List<Menu> menus) implements Part {
        public MenuTool {
            menus = List.copyOf(menus);
        }
    }

    /// A line below the top bar that is there only while it has something to say.
    record Notice(Node node) implements Part {}

    /// What can be opened, at the left edge.
    ///
    /// @param open opens files that were dropped and that no feature took
    record Sources(Node node, Consumer<List<Path>> open) implements Part {}

    /// A strip above the centre, as wide as the pictures there and on their axis of time.
    record Strip(Node node) implements Part {}

    /// A place: one of several that the centre shows, in the order from the part to the whole.
    ///
    /// @param id of the button that goes there, say `window` for `view-window`
    /// @param name what the place is called
    /// @param tip what one sees there
    /// @param shown whether it is on the screen; of all places exactly one is
    /// @param readout what the status line says while it is
    /// @param digit what a digit 0 … 9 does while it is
    record Place(
            String id,
            String name,
            String tip,
            Node node,
            BooleanProperty shown,
            ObservableValue<String> readout,
            IntConsumer digit)
            implements Part {}

    /// A section of the inspector, at the right edge.
    ///
    /// @param room told the height of the inspector, now and whenever it changes
    record Section(Node node, DoubleConsumer room) implements Part {
        /// A section that is as high as it is, whatever room there is.
        public Section(Node node) {
            this(node, height -> {});
        }
    }

    /// Lies over the whole window.
    record Overlay(Node node) implements Part {}
}
