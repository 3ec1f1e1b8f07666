package io.github.audiomae.app.hearing;

import io.github.audiomae.app.control.ExplainedControl;
import io.github.audiomae.app.control.SegmentedSwitch;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.feature.Room;
import io.github.audiomae.app.player.HeardViewModel;
import io.github.audiomae.app.player.WindowSound;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.files.EnumWord;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.HBox;

/// Chooses what is heard of the window: buttons, or a menu where the main window is narrow.
final class HearSwitch extends HBox {
    private final HeardViewModel heard;
    private final Messages messages;
    private final WindowSoundWords words;

    /// @param note what must be said about what is heard; in the tooltip of the menu, beside which there is no room
    HearSwitch(HeardViewModel heard, ObservableValue<Room> room, ObservableValue<String> note, Messages messages) {
        this.heard = heard;
        this.messages = messages;
        words = new WindowSoundWords(messages);
        getStyleClass().add("hear");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(messages.text("player.hear"));
        name.getStyleClass().add("muted");
        name.setMinWidth(USE_PREF_SIZE);
        ExplainedControl buttons = buttons();
        MenuButton menu = menu(note);
        Shown.when(buttons, room.map(now -> !now.isNarrow()));
        Shown.when(menu, room.map(Room::isNarrow));
        getChildren().addAll(name, buttons, menu);
    }

    private ExplainedControl buttons() {
        SegmentedSwitch<WindowSound> choice = new SegmentedSwitch<>(heard.heard(), heard::choose);
        for (WindowSound sound : WindowSound.ALL) {
            choice.add(sound, "hear-" + EnumWord.of(sound), words.name(sound), words.tip(sound));
            choice.getButtons()
                    .getLast()
                    .disableProperty()
                    .bind(heard.missing().map(missing -> missing.containsKey(sound)));
        }
        ExplainedControl explained = new ExplainedControl(choice, "");
        explained.reason().bind(heard.missing().map(HearSwitch::reasons));
        return explained;
    }

    private MenuButton menu(ObservableValue<String> note) {
        MenuButton menu = new MenuButton();
        menu.setId("hear-menu");
        menu.getStyleClass().add("compact-menu");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.textProperty().bind(heard.heard().map(words::name));
        menu.accessibleTextProperty()
                .bind(heard.heard().map(now -> messages.text("player.hear") + " " + words.name(now)));
        Tips.of(menu)
                .bind(Bindings.createStringBinding(
                        () -> about(note.getValue(), heard.missing().get()), note, heard.missing()));
        for (WindowSound sound : WindowSound.ALL) {
            RadioMenuItem item = new RadioMenuItem(words.name(sound));
            item.setOnAction(chosen -> {
                heard.choose(sound);
                item.setSelected(true);
            });
            item.disableProperty().bind(heard.missing().map(missing -> missing.containsKey(sound)));
            heard.heard().subscribe(now -> item.setSelected(now == sound));
            menu.getItems().add(item);
        }
        return menu;
    }

    private String about(String note, Map<WindowSound, String> missing) {
        String said = Stream.of(note, reasons(missing))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n"));
        return said.isEmpty() ? messages.text("player.hear") : said;
    }

    /// Why something cannot be heard, each reason once.
    private static String reasons(Map<WindowSound, String> missing) {
        return missing.values().stream().distinct().collect(Collectors.joining("\n"));
    }
}
