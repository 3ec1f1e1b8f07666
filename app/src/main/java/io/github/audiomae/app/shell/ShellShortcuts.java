package io.github.audiomae.app.shell;

import io.github.audiomae.app.experiment.ExperimentActions;
import io.github.audiomae.app.preferences.PreferencesDialog;
import io.github.audiomae.app.settings.FileDialogs;
import io.github.audiomae.app.text.Messages;
import javafx.stage.Window;

/// The shortcuts for the program as a whole: folders, preferences, figures, experiment cards.
final class ShellShortcuts {
    private final Explorer explorer;
    private final Actions actions;
    private final FileDialogs files;
    private final Window owner;

    ShellShortcuts(Explorer explorer, Actions actions, FileDialogs files, Window owner) {
        this.explorer = explorer;
        this.actions = actions;
        this.files = files;
        this.owner = owner;
    }

    void addTo(Shortcuts shortcuts) {
        Messages messages = explorer.messages();
        ExperimentActions experiment = new ExperimentActions(explorer.experiment(), files, messages, owner);
        shortcuts
                .on(Shortcut.OPEN_FOLDER, actions::openFolder)
                .on(Shortcut.PREFERENCES, () -> showPreferences(shortcuts))
                .on(
                        Shortcut.SAVE_CARD,
                        experiment::saveCard,
                        explorer.experiment().ready())
                .on(
                        Shortcut.SAVE_FIGURE,
                        experiment::saveFigure,
                        explorer.experiment().ready())
                .on(
                        Shortcut.COPY_FIGURE,
                        experiment::copyFigure,
                        explorer.experiment().ready());
    }

    private void showPreferences(Shortcuts shortcuts) {
        Messages messages = explorer.messages();
        new PreferencesDialog(explorer.settings(), explorer.keyMap(), shortcuts.commands(messages), messages, owner)
                .show();
    }
}
