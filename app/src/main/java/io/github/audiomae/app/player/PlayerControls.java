package io.github.audiomae.app.player;

import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The controls for starting and stopping playback, and its position.
record PlayerControls(PlayerViewModel player, WorkspaceViewModel workspace, Messages messages) {
    Node play() {
        FontIcon icon = new FontIcon();
        Button button = new Button(null, icon);
        button.setId("play");
        button.getStyleClass().add("button-icon");
        button.setTooltip(new Tooltip(messages.text("toolbar.play")));
        player.playing().subscribe(now -> {
            icon.setIconCode(now ? Material2OutlinedMZ.PAUSE : Material2OutlinedMZ.PLAY_ARROW);
            button.setAccessibleText(messages.text(now ? "toolbar.pause" : "toolbar.play"));
        });
        button.disableProperty().bind(workspace.recording().isNull());
        button.setOnAction(pressed -> player.toggle());
        return button;
    }

    Node clock() {
        Label label = new Label();
        label.getStyleClass().add("clock");
        label.setMinWidth(Label.USE_PREF_SIZE);
        label.textProperty()
                .bind(Bindings.createStringBinding(this::time, player.positionSeconds(), workspace.recording()));
        return label;
    }

    private String time() {
        Recording recording = workspace.recording().get();
        double length = recording == null ? 0 : recording.seconds();
        return messages.text(
                "toolbar.clock", messages.time(player.positionSeconds().get()), messages.time(length));
    }
}
