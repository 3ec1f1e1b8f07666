package io.github.audiomae.app.cli.options;

import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.model.ModelFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// The options for cutting recordings into windows.
public final class WindowOptions {
    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--window",
            paramLabel = "SECONDS",
            description = "Length of a window, at most what the model takes; shorter windows are padded "
                    + "(default: the length of the model's windows, 10.24 for most).")
    private @Nullable Double window;

    @Option(
            names = "--hop",
            paramLabel = "SECONDS",
            description = "Time between the starts of neighbouring windows (default: the length of a window).")
    private @Nullable Double hop;

    /// @param model the model, which limits the length of windows
    /// @throws picocli.CommandLine.ParameterException if no such windows are possible
    public WindowPlan plan(ModelFolder model) {
        Preprocessing as = model.manifest().preprocessing();
        double length = window == null ? as.soundSeconds() : window;
        return Usage.read(spec, () -> new WindowPlan(length, hop == null ? length : hop, as));
    }
}
