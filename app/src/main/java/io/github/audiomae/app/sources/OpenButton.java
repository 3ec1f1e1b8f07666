package io.github.audiomae.app.sources;

import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.feature.Room;
import io.github.audiomae.app.settings.SettingsViewModel;
import io.github.audiomae.app.text.Ellipsis;
import io.github.audiomae.app.text.Messages;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// Opens a sound; its arrow opens a folder or a recent file.
final class OpenButton extends SplitMenuButton {
    /// Longest name of a file or folder, in characters, so that the menu stays narrower than the window.
    private static final int LONGEST = 48;

    private final OpenActions actions;
    private final SettingsViewModel settings;
    private final Messages messages;
    private final MenuItem folder;

    OpenButton(OpenActions actions, SettingsViewModel settings, ObservableValue<Room> room, Messages messages) {
        this.actions = actions;
        this.settings = settings;
        this.messages = messages;
        setId("open");
        setText(messages.text("toolbar.open"));
        setGraphic(new FontIcon(Material2OutlinedAL.FOLDER_OPEN));
        Tips.put(this, messages.text("toolbar.open.tip"));
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(messages.text("toolbar.open"));
        contentDisplayProperty()
                .bind(room.map(now -> now.isNarrow() ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
        setOnAction(pressed -> actions.openFile());
        folder = item("open-folder", messages.text("open.folder.title"), actions::openFolder);
        settings.recent().addListener((ListChangeListener<Path>) change -> fill());
        fill();
    }

    private void fill() {
        getItems().setAll(folder);
        if (settings.recent().isEmpty()) {
            return;
        }
        getItems().add(new SeparatorMenuItem());
        for (Path file : settings.recent()) {
            MenuItem item = item(null, "", () -> actions.open(List.of(file)));
            item.setText(messages.text(
                    "open.recent",
                    Ellipsis.middle(String.valueOf(file.getFileName()), LONGEST),
                    Ellipsis.middle(String.valueOf(file.getParent()), LONGEST)));
            item.setMnemonicParsing(false);
            getItems().add(item);
        }
        getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("forget-recent", messages.text("open.forget"), settings::forgetRecent));
    }

    private static MenuItem item(@Nullable String id, String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(picked -> action.run());
        return item;
    }
}
