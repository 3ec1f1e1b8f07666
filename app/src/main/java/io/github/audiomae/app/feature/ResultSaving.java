package io.github.audiomae.app.feature;

import io.github.audiomae.app.fx.Lane;
import java.nio.file.Path;

/// Saves results of several files: asks where, makes a folder for them there, and says where they are.
public final class ResultSaving {
    private final FeatureContext context;
    private final Lane<Path> lane;

    public ResultSaving(FeatureContext context) {
        this.context = context;
        lane = context.jobs().fileLane();
    }

    /// Asks for the folder in which to make the new one.
    ///
    /// @param title of the question
    public void ask(String title, ResultFolder result) {
        context.files().openFolder(context.host().window(), title).ifPresent(parent -> write(result, parent));
    }

    /// Writes a result in the background.
    ///
    /// @param parent exists
    public void write(ResultFolder result, Path parent) {
        lane.submit(
                (token, progress) -> result.writeIn(parent),
                context.problems()
                        .ofSound(
                                lane,
                                folder -> context.problems()
                                        .confirm(context.messages().text("hear.saved", folder))));
    }
}
