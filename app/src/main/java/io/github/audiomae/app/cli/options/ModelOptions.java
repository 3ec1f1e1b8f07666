package io.github.audiomae.app.cli.options;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.library.ModelChoice;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.ProblemException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options for the model and its device.
public final class ModelOptions extends DeviceOptions {
    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "The id or folder of a model (default: the model with a star in audiomae model list).")
    private @Nullable String model;

    /// Loads the part of the model for one use. Says on stderr if it runs on another device than requested.
    ///
    /// @throws ProblemException if there is no such model, or it lacks the capability
    public LoadedModel open(CommandContext context, Capability use) {
        ExecutionTarget target = target();
        return told(context, LoadedModel.open(folder(context, use), target, Set.of(use)));
    }

    /// Loads all parts of the model.
    public LoadedModel openForAll(CommandContext context) {
        ExecutionTarget target = target();
        ModelFolder folder = model == null ? context.models().get().defaultModel() : named(context, model);
        return told(context, LoadedModel.open(folder, target));
    }

    /// Loads this model, on the device given on the command line, or if none is given, on another.
    public LoadedModel open(CommandContext context, ModelFolder folder, Capability use, String otherwise) {
        return told(context, LoadedModel.open(folder, target(otherwise), Set.of(use)));
    }

    /// Finds the model without loading it.
    public ModelFolder folder(CommandContext context, Capability use) {
        return ModelChoice.find(context.models().get(), model, use, context.cancellation());
    }

    /// A model by its id or folder.
    public static ModelFolder named(CommandContext context, String name) {
        return ModelChoice.named(context.models().get(), name, context.cancellation());
    }
}
