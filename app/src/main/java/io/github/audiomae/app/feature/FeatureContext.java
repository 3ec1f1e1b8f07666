package io.github.audiomae.app.feature;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.place.Navigation;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.settings.FileDialogs;
import io.github.audiomae.app.settings.SettingsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.WorkspaceViewModel;

/// What every feature needs.
///
/// @param jobs background work
/// @param messages the texts of the window
/// @param problems shows problems
/// @param settings the settings of the user
/// @param workspace the open recording, and the window of it that the model sees
/// @param navigation the visible place, the selection, and the way back
/// @param host the main window
public record FeatureContext(
        Jobs jobs,
        Messages messages,
        ProblemsViewModel problems,
        SettingsViewModel settings,
        WorkspaceViewModel workspace,
        Navigation navigation,
        Host host) {
    /// The file dialogs.
    public FileDialogs files() {
        return new FileDialogs(settings, messages);
    }
}
