package io.github.audiomae.library;

import io.github.audiomae.files.EnumWord;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.Precision;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Finds the model that a command line names.
public final class ModelChoice {
    private ModelChoice() {}

    /// A model for one use.
    ///
    /// @param name id or folder; null for the default model, or if it lacks the capability, the first that has it
    /// @throws ProblemException if there is no such model, it is damaged, or it lacks the capability
    public static ModelFolder find(
            ModelLibrary library, @Nullable String name, Capability use, CancellationToken token) {
        return require(name == null ? preferred(library, use) : named(library, name, token), use);
    }

    /// The same model.
    ///
    /// @throws ProblemException if it lacks the capability
    public static ModelFolder require(ModelFolder folder, Capability use) {
        if (!folder.manifest().can(use)) {
            throw new ProblemException(
                    ProblemCode.MODEL_UNFIT,
                    Sentence.untranslated("The model " + folder.id() + " cannot " + EnumWord.of(use)
                            + "; choose another with --model (audiomae model list shows what each can do)."));
        }
        return folder;
    }

    /// The same model.
    ///
    /// @param precision of its graphs; null for any
    /// @throws ProblemException if its graphs have another precision
    public static ModelFolder require(ModelFolder folder, @Nullable Precision precision) {
        Precision own = folder.manifest().precision();
        if (precision != null && precision != own) {
            throw new ProblemException(
                    ProblemCode.MODEL_UNFIT,
                    Sentence.of("model.precision", folder.id(), EnumWord.of(own), EnumWord.of(precision)));
        }
        return folder;
    }

    /// A model by its id or folder. A bare word that is an id in the library is taken as an id, because a folder
    /// imported without a name has the same name as its model.
    ///
    /// @throws ProblemException if there is none, or it is damaged
    public static ModelFolder named(ModelLibrary library, String name, CancellationToken token) {
        boolean isPath = name.contains("/") || name.contains("\\");
        if (!isPath && library.contains(name)) {
            return library.find(name);
        }
        Path path = Path.of(name);
        if (Files.isRegularFile(path.resolve(ModelFolder.MANIFEST))) {
            return verified(path, token); // the library does not check folders outside it
        }
        if (isPath || Files.isDirectory(path)) {
            throw missing(name);
        }
        return library.find(name);
    }

    /// The model in a folder.
    ///
    /// @throws ProblemException if there is none, or it is damaged
    public static ModelFolder in(Path folder, CancellationToken token) {
        if (!Files.isRegularFile(folder.resolve(ModelFolder.MANIFEST))) {
            throw missing(folder.toString());
        }
        return verified(folder, token);
    }

    private static ModelFolder verified(Path path, CancellationToken token) {
        ModelFolder folder = ModelFolder.open(path);
        folder.verify(token);
        return folder;
    }

    private static ProblemException missing(String folder) {
        return new ProblemException(
                ProblemCode.MODEL_MISSING, Sentence.of("model.no-manifest", folder, ModelFolder.MANIFEST));
    }

    private static ModelFolder preferred(ModelLibrary library, Capability use) {
        ModelFolder first = library.defaultModel();
        return first.manifest().can(use)
                ? first
                : library.list().stream()
                        .filter(folder -> folder.manifest().can(use))
                        .findFirst()
                        .orElse(first);
    }
}
