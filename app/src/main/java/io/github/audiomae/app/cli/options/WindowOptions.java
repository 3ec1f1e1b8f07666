package io.github.audiomae.app.cli.options;

import io.github.audiomae.features.SpectrogramWindow;
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
            description = "Length of a window, at most 10.24, or 61.44 for a DASS; shorter windows are padded "
                    + "(default: 10.24).")
    private double window = SpectrogramWindow.SECONDS;

    @Option(
            names = "--hop",
            paramLabel = "SECONDS",
            description = "Time between the starts of neighbouring windows (default: the length of a window).")
    private @Nullable Double hop;

    /// @param model the model, which limits the length of windows
    /// @throws picocli.CommandLine.ParameterException if no such windows are possible
    public WindowPlan plan(ModelFolder model) {
        int mostFrames = model.manifest().preprocessing().mostFrames();
        return Usage.read(spec, () -> new WindowPlan(window, hop == null ? window : hop, mostFrames));
    }
}
