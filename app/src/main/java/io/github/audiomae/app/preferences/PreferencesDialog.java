package io.github.audiomae.app.preferences;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.command.KeyMap;
import io.github.audiomae.app.settings.SettingsViewModel;
import io.github.audiomae.app.text.Messages;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Window;

/// The preferences. Changes take effect at once; there is nothing to confirm.
public final class PreferencesDialog extends Dialog<ButtonType> {
    private final Messages messages;

    /// @param commands those that can have shortcuts
    public PreferencesDialog(
            SettingsViewModel settings, KeyMap keyMap, List<Command> commands, Messages messages, Window owner) {
        this.messages = messages;
        initOwner(owner);
        setTitle(messages.text("preferences.title"));
        setHeaderText(null);
        setResizable(true);
        getDialogPane().getStyleClass().addAll("explorer", "preferences");
        settings.dark()
                .subscribe(now -> getDialogPane()
                        .getStylesheets()
                        .setAll(owner.getScene().getRoot().getStylesheets()));
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        TabPane tabs = new TabPane(
                tab("preferences.general", new GeneralForm(settings, messages)),
                tab("preferences.keys", new KeysView(new KeyEditor(keyMap, commands), messages)));
        tabs.setId("preferences-tabs");
        tabs.setAccessibleText(messages.text("preferences.title"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        getDialogPane().setContent(tabs);
    }

    private Tab tab(String key, Node content) {
        return new Tab(messages.text(key), content);
    }
}
