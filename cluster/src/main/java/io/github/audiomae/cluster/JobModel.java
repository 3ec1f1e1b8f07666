package io.github.audiomae.cluster;

import io.github.audiomae.files.UserFolders;
import io.github.audiomae.library.BundledFiles;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.resources.ResourceFiles;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds the model of a job, on the machine of the driver.
final class ModelChoice {
    private ModelChoice() {}

    /// A model by its id or folder, with the right content.
    ///
    /// @param name null for the default model, or the first that has the capability
    /// @throws ProblemException if there is none, it is damaged, or it lacks the capability
    static ModelFolder find(@Nullable String name, Capability use) {
        UserFolders folders = UserFolders.current();
        BundledFiles bundled = new BundledFiles(ResourceFiles.location(), ResourceFiles.ROOT, folders.cache());
        ModelLibrary library = new ModelLibrary(
                folders.data(),
                bundled.foldersIn("models").stream()
                        .map(model -> bundled.folder("models/" + model))
                        .toList());
        ModelFolder found = name == null ? preferred(library, use) : named(library, name);
        if (!found.manifest().can(use)) {
            throw new ProblemException(
                    ProblemCode.MODEL_UNFIT,
                    Sentence.untranslated("The model " + found.id() + " cannot "
                            + use.name().toLowerCase(Locale.ROOT) + "; choose another with --model."));
        }
        return found;
    }

    private static ModelFolder named(ModelLibrary library, String name) {
        Path path = Path.of(name);
        boolean isPath = name.contains("/") || name.contains("\\");
        if (Files.isRegularFile(path.resolve(ModelFolder.MANIFEST)) && (isPath || !library.contains(name))) {
            ModelFolder folder = ModelFolder.open(path.toAbsolutePath());
            folder.verify(CancellationToken.none());
            return folder;
        }
        if (isPath) {
            throw new ProblemException(
                    ProblemCode.MODEL_MISSING,
                    Sentence.untranslated(
                            "There is no model in the folder " + path + ": it has no " + ModelFolder.MANIFEST + "."));
        }
        return library.find(name);
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
