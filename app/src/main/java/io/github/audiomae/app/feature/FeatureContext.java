package io.github.audiomae.app.feature;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.settings.FileDialogs;
import io.github.audiomae.app.settings.SettingsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.WorkspaceViewModel;

/// The ground that every feature stands on.
///
/// @param jobs background work
/// @param messages the words of the window
/// @param problems shows what went wrong
/// @param settings a person's settings
/// @param workspace which recording is open, and which window of it the model sees
/// @param host the main window
public record FeatureContext(
        Jobs jobs,
        Messages messages,
        ProblemsViewModel problems,
        SettingsViewModel settings,
        WorkspaceViewModel workspace,
        Host host) {
    /// Asks for files.
    public FileDialogs files() {
        return new FileDialogs(settings);
    }
}
