package io.github.audiomae.app.cli.options;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// The device that runs models.
public sealed class DeviceOptions permits ModelOptions, DeviceOptions.Only {
    /// Without an option for the model.
    public static final class Only extends DeviceOptions {}

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--device",
            paramLabel = "DEVICE",
            defaultValue = "cpu",
            description = "cpu, cpu:THREADS, cuda, cuda:NUMBER, coreml, webgpu, plugin:LIBRARY or auto (default: cpu).")
    private String device = "cpu";

    /// The device given on the command line.
    ///
    /// @throws picocli.CommandLine.ParameterException if there is no such device
    public final ExecutionTarget target() {
        return Usage.read(spec, () -> ExecutionTarget.parse(device));
    }

    /// The device given on the command line, or if none is given, another.
    public final ExecutionTarget target(String otherwise) {
        boolean given = spec.commandLine().getParseResult().hasMatchedOption("--device");
        return given ? target() : ExecutionTarget.parse(otherwise);
    }

    /// Says on stderr if a model runs on another device than requested.
    public static LoadedModel told(CommandContext context, LoadedModel loaded) {
        loaded.device()
                .whyNotRequested()
                .ifPresent(reason ->
                        context.note(reason + " Running on " + loaded.device().display() + " instead."));
        return loaded;
    }
}
