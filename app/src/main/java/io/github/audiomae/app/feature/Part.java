package io.github.audiomae.app.feature;

import io.github.audiomae.app.command.Menu;
import io.github.audiomae.app.place.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Region;

/// Something that a feature shows, with its region of the main window.
public sealed interface Part
        permits Part.Tool,
                Part.MenuTool,
                Part.Notice,
                Part.Note,
                Part.Sources,
                Part.Strip,
                Part.Centre,
                Part.Below,
                Section,
                Part.Player,
                Part.Overlay {
    /// The three groups of the top bar.
    enum Third {
        START,
        MIDDLE,
        END
    }

    /// The groups of the player, from left to right.
    enum Group {
        /// Start, play, loop, time.
        TRANSPORT,
        /// What is heard.
        HEAR,
        /// How it is played, such as the speed.
        MANNER,
        /// Level, volume, device.
        OUTPUT
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

    /// A short message over the lower edge of the centre, which moves nothing and is visible only for a moment.
    record Note(Region node) implements Part {}

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

    /// A wide table or the like below the centre of some places, as wide as it. Visible while [SidePanels#below]
    /// has its id; its height can be dragged.
    ///
    /// @param id its name in files, for example `detections`
    record Below(String id, Set<Place> places, Region node) implements Part {
        public Below {
            places = Set.copyOf(places);
        }
    }

    /// Controls of the player, at the bottom.
    record Player(Group group, Set<Place> places, Node node) implements Part {
        public Player {
            places = Set.copyOf(places);
        }
    }

    /// A layer over the whole window.
    record Overlay(Node node) implements Part {}
}
