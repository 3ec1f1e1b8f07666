package io.github.audiomae.app.shell;

import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.Room;
import io.github.audiomae.app.place.Navigation;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The player, below the places: four groups of controls, of which each place has its own.
final class PlayerRow extends HBox {
    private static final double HIGH = 48;
    private static final double LOW = 42;

    PlayerRow(List<Part.Player> parts, Navigation navigation, ObservableValue<Room> room) {
        setId("player");
        getStyleClass().add("player");
        setAlignment(Pos.CENTER_LEFT);
        room.subscribe(now -> {
            double height = now.isLow() ? LOW : HIGH;
            setMinHeight(height);
            setPrefHeight(height);
        });
        for (Part.Group group : Part.Group.values()) {
            if (group == Part.Group.OUTPUT) {
                Region space = new Region();
                HBox.setHgrow(space, Priority.ALWAYS);
                getChildren().add(space);
            }
            HBox box = new HBox();
            box.setAlignment(Pos.CENTER_LEFT);
            box.getStyleClass().add("player-group");
            for (Part.Player part : parts) {
                if (part.group() == group) {
                    Shown.when(part.node(), navigation.current().map(part.places()::contains));
                    box.getChildren().add(part.node());
                }
            }
            if (!box.getChildren().isEmpty()) {
                getChildren().add(box);
            }
        }
    }
}
