package io.github.audiomae.app.player;

import io.github.audiomae.app.control.ExplainedControl;
import io.github.audiomae.app.control.SegmentedSwitch;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.feature.Room;
import io.github.audiomae.app.place.Band;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.audio.TimeSpan;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// Chooses what is heard: all of the recording, or the selection alone; and of a box, all frequencies or only its own.
final class HearChoice extends HBox {
    private final Messages messages;

    HearChoice(
            PlayerViewModel player,
            BandViewModel band,
            ObservableValue<@Nullable TimeSpan> selection,
            ObservableValue<Room> room,
            Messages messages) {
        this.messages = messages;
        getStyleClass().add("hear");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(messages.text("player.hear"));
        name.getStyleClass().add("muted");
        name.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(name, span(player, selection), band(band, room));
    }

    private Node span(PlayerViewModel player, ObservableValue<@Nullable TimeSpan> selection) {
        SegmentedSwitch<Boolean> choice = new SegmentedSwitch<>(player.selectionOnly(), player.selectionOnly()::set);
        choice.add(false, "hear-all", messages.text("player.hear.all"), messages.text("player.hear.all.tip"));
        choice.add(
                true,
                "hear-selection",
                messages.text("player.hear.selection"),
                messages.text("player.hear.selection.tip"));
        choice.getButtons()
                .getLast()
                .disableProperty()
                .bind(selection.map(span -> false).orElse(true));
        ExplainedControl explained = new ExplainedControl(choice, "");
        explained.reason().bind(selection.map(span -> "").orElse(messages.text("player.hear.selection.none")));
        return explained;
    }

    private Node band(BandViewModel band, ObservableValue<Room> room) {
        ToggleButton button = new ToggleButton();
        button.setId("hear-band");
        button.setMinWidth(USE_PREF_SIZE);
        Tips.put(button, messages.text("player.band.tip"));
        button.selectedProperty().bindBidirectional(band.only());
        button.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words(band.band().getValue(), room.getValue()), band.band(), room));
        button.disableProperty().bind(band.band().map(there -> false).orElse(true));
        ExplainedControl explained = new ExplainedControl(button, "");
        explained.reason().bind(band.band().map(there -> "").orElse(messages.text("player.band.none")));
        return explained;
    }

    private String words(@Nullable Band band, Room room) {
        if (band == null || room.isNarrow()) {
            return messages.text("player.band");
        }
        double unit = 1000;
        return messages.text(
                "player.band.value",
                messages.number(band.lowHertz() / unit, 1),
                messages.number(band.highHertz() / unit, 1));
    }
}
