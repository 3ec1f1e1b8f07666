package io.github.audiomae.app.cli.options;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.Levels;
import io.github.audiomae.features.Preprocessing;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// The options for the window to reconstruct, and its levels.
public final class ReconstructionOptions {
    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--at",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "Start of the window in the sound (default: 0).")
    private double at;

    @Option(
            names = "--levels",
            paramLabel = "LEVELS",
            defaultValue = "estimated",
            description = "Levels for models that predict normalised patches: normalized (as predicted), estimated "
                    + "(from visible neighbours) or oracle (from the hidden patches themselves) (default: estimated).")
    private Levels levels = Levels.ESTIMATED;

    /// Start of the window in the sound, in seconds.
    ///
    /// @throws picocli.CommandLine.ParameterException if it is negative
    public double at() {
        if (!(at >= 0)) {
            throw Usage.wrong(
                    spec, "--at is a time in seconds from the start of the sound, so it cannot be " + at + ".");
        }
        return at;
    }

    /// The window of a model.
    public TimeSpan span(Preprocessing as) {
        return new TimeSpan(at(), at() + as.windowSeconds());
    }

    /// The levels of the reconstruction.
    public Levels levels() {
        return levels;
    }
}
