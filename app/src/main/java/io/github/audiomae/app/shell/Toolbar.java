package io.github.audiomae.app.shell;

import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.player.PlayerViewModel;
import io.github.audiomae.app.settings.SettingsViewModel;
import io.github.audiomae.app.text.Clock;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The toolbar: open, playback, the open sound, the model, its device, and the appearance.
final class Toolbar extends HBox {
    /// Below this width the search button shows only its icon, to leave room for the name of the sound.
    private static final double WIDE = 1500;

    private static final double LEAST_NAME = 120;
    private final WorkspaceViewModel workspace;
    private final PlayerViewModel player;
    private final Messages messages;

    Toolbar(
            WorkspaceViewModel workspace,
            PlayerViewModel player,
            SettingsViewModel settings,
            Messages messages,
            Actions actions,
            SearchButton search,
            BooleanProperty listShown,
            ViewSwitch view,
            ViewMenu panes,
            ModelBox model,
            ModelMenu modelMenu,
            DevicePill device,
            ProgramMenu program) {
        this.workspace = workspace;
        this.player = player;
        this.messages = messages;
        getStyleClass().add("toolbar");
        setAlignment(Pos.CENTER_LEFT);
        search.prefWidthProperty()
                .bind(widthProperty()
                        .map(width -> width.doubleValue() < WIDE ? SearchButton.NARROW : SearchButton.WITH_WORDS));
        getChildren()
                .addAll(
                        new IconButton(
                                "list",
                                Material2OutlinedMZ.VIEW_SIDEBAR,
                                messages.text("toolbar.list"),
                                () -> listShown.set(!listShown.get())),
                        new OpenButton(actions, settings, messages),
                        play(),
                        new PlayManner(player, messages),
                        clock(),
                        name(),
                        space(),
                        model,
                        modelMenu,
                        device,
                        space(),
                        view,
                        search,
                        panes,
                        new ColourMenu(settings, messages),
                        program);
    }

    private Node play() {
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

    private Node clock() {
        Label label = new Label();
        label.getStyleClass().add("clock");
        label.setMinWidth(USE_PREF_SIZE);
        label.textProperty()
                .bind(Bindings.createStringBinding(this::time, player.positionSeconds(), workspace.recording()));
        return label;
    }

    private String time() {
        Recording recording = workspace.recording().get();
        double length = recording == null ? 0 : recording.seconds();
        return messages.text(
                "toolbar.clock",
                Clock.text(player.positionSeconds().get(), messages.locale()),
                Clock.text(length, messages.locale()));
    }

    private Node name() {
        Label label = new Label();
        label.setId("recording-name");
        label.getStyleClass().add("recording-name");
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        label.setMinWidth(LEAST_NAME);
        label.setMaxWidth(380);
        label.textProperty()
                .bind(workspace.recording().map(Recording::name).orElse(messages.text("toolbar.nothing-open")));
        Tooltip whole = new Tooltip();
        whole.textProperty()
                .bind(workspace
                        .recording()
                        .map(recording -> recording.file().toString())
                        .orElse(""));
        label.setTooltip(whole);
        return label;
    }

    private static Node space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
