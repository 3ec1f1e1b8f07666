package io.github.audiomae.app.cli.options;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// Where to run models.
public sealed class DeviceOptions permits ModelOptions, DeviceOptions.Only {
    /// Without a choice of the model.
    public static final class Only extends DeviceOptions {}

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--device",
            paramLabel = "DEVICE",
            defaultValue = "cpu",
            description = "cpu, cpu:THREADS, cuda, cuda:NUMBER or auto (default: cpu).")
    private String device = "cpu";

    /// The device of the command line.
    ///
    /// @throws picocli.CommandLine.ParameterException if there is none of that name
    public final ExecutionTarget target() {
        return Usage.read(spec, () -> ExecutionTarget.parse(device));
    }

    /// The device of the command line or, where that says nothing, another.
    public final ExecutionTarget target(String otherwise) {
        boolean given = spec.commandLine().getParseResult().hasMatchedOption("--device");
        return given ? target() : ExecutionTarget.parse(otherwise);
    }

    /// Says on stderr when a model runs elsewhere than asked.
    public static LoadedModel told(CommandContext context, LoadedModel loaded) {
        loaded.device()
                .whyNotRequested()
                .ifPresent(reason ->
                        context.note(reason + " Running on " + loaded.device().display() + " instead."));
        return loaded;
    }
}
