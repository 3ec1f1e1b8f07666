package io.github.audiomae.app.cli.options;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Files;
import java.nio.file.Path;
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
        ModelFolder folder = model == null ? preferred(context.models().get(), use) : named(context, model);
        if (!folder.manifest().can(use)) {
            throw new ProblemException(
                    ProblemCode.MODEL_UNFIT,
                    Sentence.untranslated("The model " + folder.id() + " cannot " + EnumWord.of(use)
                            + "; choose another with --model (audiomae model list shows what each can do)."));
        }
        return folder;
    }

    /// A model by its id or folder. A bare word that is an id in the library is taken as an id, because a folder
    /// imported without a name has the same name as its model.
    public static ModelFolder named(CommandContext context, String name) {
        ModelLibrary library = context.models().get();
        boolean isPath = name.contains("/") || name.contains("\\");
        if (!isPath && library.contains(name)) {
            return library.find(name);
        }
        Path path = Path.of(name);
        if (Files.isRegularFile(path.resolve(ModelFolder.MANIFEST))) {
            ModelFolder folder = ModelFolder.open(path);
            folder.verify(context.cancellation()); // the library does not check folders outside it
            return folder;
        }
        if (isPath || Files.isDirectory(path)) {
            throw new ProblemException(
                    ProblemCode.MODEL_MISSING,
                    Sentence.untranslated(
                            "There is no model in the folder " + path + ": it has no " + ModelFolder.MANIFEST + "."));
        }
        return library.find(name);
    }

    /// The default model, or if it lacks the capability, the first model that has it.
    private static ModelFolder preferred(ModelLibrary library, Capability use) {
        ModelFolder first = library.defaultModel();
        if (first.manifest().can(use)) {
            return first;
        }
        return library.list().stream()
                .filter(folder -> folder.manifest().can(use))
                .findFirst()
                .orElse(first);
    }
}
