package io.github.audiomae.app.feature;

import io.github.audiomae.app.command.Menu;
import io.github.audiomae.app.place.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;

/// Something that a feature shows, with its place in the main window.
public sealed interface Part {
    /// The three groups of the top bar.
    enum Third {
        START,
        MIDDLE,
        END
    }

    /// The node to show.
    Node node();

    /// A control in the top bar.
    record Tool(Third third, Node node) implements Part {}

    /// A button in the top bar that opens a menu made from commands.
    record MenuTool(Third third, MenuButton node, List<Menu> menus) implements Part {
        public MenuTool {
            menus = List.copyOf(menus);
        }
    }

    /// A line below the top bar that is visible only while it has a message.
    record Notice(Node node) implements Part {}

    /// A list of what can be opened, at the left edge.
    ///
    /// @param open opens dropped files that no feature took
    record Sources(Node node, Consumer<List<Path>> open) implements Part {}

    /// A strip above the centre of some places, as wide as it. What has the time axis of the recording begins right of
    /// a
    /// [io.github.audiomae.app.control.Gutter].
    record Strip(Set<Place> places, Node node) implements Part {
        public Strip {
            places = Set.copyOf(places);
        }
    }

    /// What one of the places shows in the centre.
    ///
    /// @param readout the text of the status line while it is visible
    /// @param digit the action of a digit 0 … 9 while it is visible
    record Centre(Place place, Node node, ObservableValue<String> readout, IntConsumer digit) implements Part {}

    /// A section of the inspector, at the right edge.
    ///
    /// @param room receives the height of the inspector, now and after every change
    record Section(Node node, DoubleConsumer room) implements Part {
        /// A section whose height does not depend on the available space.
        public Section(Node node) {
            this(node, height -> {});
        }
    }

    /// A layer over the whole window.
    record Overlay(Node node) implements Part {}
}
