package io.github.audiomae.app.player;

import io.github.audiomae.app.control.ExplainedControl;
import io.github.audiomae.app.control.SegmentedSwitch;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.audio.TimeSpan;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// Chooses what is heard: all of the recording, or the selection alone.
final class HearChoice extends HBox {
    HearChoice(PlayerViewModel player, ObservableValue<@Nullable TimeSpan> selection, Messages messages) {
        getStyleClass().add("hear");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(messages.text("player.hear"));
        name.getStyleClass().add("muted");
        name.setMinWidth(USE_PREF_SIZE);
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
        getChildren().addAll(name, explained);
    }
}
