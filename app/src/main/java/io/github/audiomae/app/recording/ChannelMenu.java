package io.github.audiomae.app.recording;

import io.github.audiomae.app.control.ExplainedControl;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.audio.io.ChannelChoice;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Chooses the channel that is shown and given to models; or shows the first two, one above the other, while models get
/// the mean of all.
final class ChannelMenu extends StackPane {
    private record Choice(ChannelChoice channel, boolean stacked) {}

    private final WorkspaceViewModel workspace;
    private final SpectrogramSettings settings;
    private final Messages messages;
    private final MenuButton menu = new MenuButton();

    ChannelMenu(WorkspaceViewModel workspace, SpectrogramSettings settings, Messages messages) {
        this.workspace = workspace;
        this.settings = settings;
        this.messages = messages;
        menu.setId("channel");
        menu.getStyleClass().add("compact-menu");
        menu.setMinWidth(USE_PREF_SIZE);
        Tips.put(menu, messages.text("channel.tip"));
        menu.textProperty()
                .bind(Bindings.createStringBinding(
                        this::shown, workspace.recording(), workspace.channel(), settings.stacked()));
        ObservableValue<Boolean> single =
                workspace.recording().map(sound -> sound.info().channels() < 2).orElse(true);
        menu.disableProperty().bind(single);
        ExplainedControl explained = new ExplainedControl(menu, "");
        explained.reason().bind(single.map(alone -> alone ? messages.text("channel.single") : ""));
        getChildren().add(explained);
        menu.setOnShowing(shown -> mark());
        workspace.recording().map(sound -> sound.info().channels()).subscribe(this::fill);
    }

    private void fill(@Nullable Integer channels) {
        menu.getItems().clear();
        ToggleGroup group = new ToggleGroup();
        add(group, "channel-mix", messages.text("channel.mix.all"), ChannelChoice.average(), false);
        int all = channels == null ? 1 : channels;
        for (int index = 0; index < all; index++) {
            add(group, "channel-" + (index + 1), name(index, all), ChannelChoice.single(index), false);
        }
        add(group, "channel-stacked", messages.text("channel.stacked.all"), ChannelChoice.average(), true);
    }

    private void add(ToggleGroup group, String id, String words, ChannelChoice channel, boolean stacked) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setId(id);
        item.setToggleGroup(group);
        item.setOnAction(chosen -> {
            settings.stacked().set(stacked);
            workspace.channel().set(channel);
        });
        item.setUserData(new Choice(channel, stacked));
        menu.getItems().add(item);
    }

    private void mark() {
        boolean both = settings.stacked().get();
        Choice now =
                new Choice(both ? ChannelChoice.average() : workspace.channel().get(), both);
        menu.getItems().forEach(item -> ((RadioMenuItem) item).setSelected(now.equals(item.getUserData())));
    }

    private String shown() {
        Recording sound = workspace.recording().get();
        int channels = sound == null ? 1 : sound.info().channels();
        if (channels < 2) {
            return messages.text("channel.mono");
        }
        if (settings.stacked().get()) {
            return messages.text("channel.stacked");
        }
        return switch (workspace.channel().get()) {
            case ChannelChoice.Average mix -> messages.text("channel.mix");
            case ChannelChoice.Single(int index) -> name(index, channels);
        };
    }

    private String name(int index, int channels) {
        return name(index, channels, messages);
    }

    /// The name of a channel: left and right, or its number.
    ///
    /// @param index counted from 0
    static String name(int index, int channels, Messages messages) {
        if (channels > 2) {
            return messages.text("channel.number", index + 1);
        }
        return messages.text(index == 0 ? "channel.left" : "channel.right");
    }
}
