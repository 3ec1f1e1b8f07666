package io.github.audiomae.app.preferences;

import io.github.audiomae.app.command.CommandRegistry;
import io.github.audiomae.app.text.Messages;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Window;

/// Everything that can be set once and for all. What is changed holds at once; there is nothing to confirm.
final class PreferencesDialog extends Dialog<ButtonType> {
    private final Messages messages;

    /// @param commands those that may have keys
    PreferencesDialog(
            GeneralForm general,
            ObservableValue<Boolean> dark,
            CommandRegistry commands,
            Messages messages,
            Window owner) {
        this.messages = messages;
        initOwner(owner);
        setTitle(messages.text("preferences.title"));
        setHeaderText(null);
        setResizable(true);
        getDialogPane().getStyleClass().addAll("explorer", "preferences");
        dark.subscribe(now -> getDialogPane()
                .getStylesheets()
                .setAll(owner.getScene().getRoot().getStylesheets()));
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        TabPane tabs = new TabPane(
                tab("preferences.general", general),
                tab("preferences.keys", new KeysView(new KeyEditor(commands.keyMap(), commands.all()), messages)));
        tabs.setId("preferences-tabs");
        tabs.setAccessibleText(messages.text("preferences.title"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        getDialogPane().setContent(tabs);
    }

    private Tab tab(String key, Node content) {
        return new Tab(messages.text(key), content);
    }
}
