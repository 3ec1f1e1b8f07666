package io.github.audiomae.app.player;

import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.ClockViewModel;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The controls for starting and stopping playback, and its position.
record PlayerControls(
        PlayerViewModel player, PlaylistViewModel playlist, WorkspaceViewModel workspace, Messages messages) {
    Node rewind() {
        Button button = new IconButton(
                "rewind", Material2OutlinedMZ.SKIP_PREVIOUS, messages.text("player.rewind"), player::rewind);
        button.disableProperty().bind(workspace.recording().isNull());
        return button;
    }

    Node play() {
        FontIcon icon = new FontIcon();
        Button button = new Button(null, icon);
        button.setId("play");
        button.getStyleClass().add("button-icon");
        Tips.put(button, messages.text("toolbar.play"));
        player.playing().subscribe(now -> {
            icon.setIconCode(now ? Material2OutlinedMZ.PAUSE : Material2OutlinedMZ.PLAY_ARROW);
            button.setAccessibleText(messages.text(now ? "toolbar.pause" : "toolbar.play"));
        });
        button.disableProperty().bind(workspace.recording().isNull());
        button.setOnAction(pressed -> player.toggle());
        return button;
    }

    Node loop() {
        return toggle("loop", Material2OutlinedMZ.REPEAT, messages.text("toolbar.loop"), player.looping());
    }

    /// Whether the next recording follows.
    Node goOn() {
        return toggle("play-next", Material2OutlinedMZ.PLAYLIST_PLAY, messages.text("player.next"), playlist.goesOn());
    }

    private static Node toggle(String id, Ikon icon, String words, BooleanProperty state) {
        ToggleButton button = new ToggleButton(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "icon-toggle");
        Tips.put(button, words);
        button.setAccessibleText(words);
        button.selectedProperty().bindBidirectional(state);
        return button;
    }

    /// The playback position over the length; while times of day are shown, the time of day over both. A click changes
    /// that.
    Node clock() {
        ClockViewModel times = workspace.clock();
        Label position = new Label();
        position.getStyleClass().add("clock");
        position.setMinWidth(Label.USE_PREF_SIZE);
        position.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> times.text(player.positionSeconds().get(), messages),
                        player.positionSeconds(),
                        times.shown()));
        Label length = new Label();
        length.getStyleClass().add("muted-small");
        length.setMinWidth(Label.USE_PREF_SIZE);
        length.textProperty()
                .bind(Bindings.createStringBinding(
                        this::below, workspace.recording(), player.positionSeconds(), times.shown()));
        VBox clock = new VBox(position, length);
        clock.setId("player-clock");
        clock.getStyleClass().add("clock-box");
        clock.setOnMouseClicked(pressed -> times.wanted().set(!times.wanted().get()));
        Tooltip.install(clock, new Tooltip(messages.text("clock.tip")));
        return clock;
    }

    private String below() {
        String length = messages.text("player.of", messages.time(seconds()));
        return workspace.clock().shown().getValue() == null
                ? length
                : messages.time(player.positionSeconds().get()) + " " + length;
    }

    private double seconds() {
        Recording recording = workspace.recording().get();
        return recording == null ? 0 : recording.seconds();
    }
}
