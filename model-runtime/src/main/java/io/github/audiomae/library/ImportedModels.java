package io.github.audiomae.library;

import io.github.audiomae.files.Folders;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/// The folders of imported models, one per model, named by its id.
///
/// @param models the folder that holds them; need not exist
record ImportedModels(Path models) {
    /// The place in a staging folder where a model waits while another takes its place.
    static final String REPLACED = "replaced";

    /// All of them, complete or damaged, in alphabetical order.
    List<Path> folders() {
        try {
            tidy();
        } catch (IOException e) {
            // A read-only folder has nothing to tidy, and can still be listed.
        }
        try {
            return Folders.entries(models).stream()
                    .filter(Files::isDirectory)
                    .filter(folder -> !folder.getFileName().toString().startsWith("."))
                    .toList();
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemCode.MODEL_NOT_KEPT, Sentence.of("model.not-listed", models, e.getMessage()), e);
        }
    }

    /// Deletes what aborted imports left behind, after restoring a model whose replacement was interrupted.
    void tidy() throws IOException {
        for (Path stale :
                Folders.entries(models).stream().filter(Staging::isStale).toList()) {
            for (Path replaced : Folders.entries(stale.resolve(REPLACED))) {
                Path home = models.resolve(replaced.getFileName());
                if (!Files.exists(home)) {
                    move(replaced, home);
                }
            }
            Folders.delete(stale);
        }
    }

    private static boolean named(Path folder, String id) {
        return folder.getFileName().toString().equals(id);
    }

    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /// The folder of a model, complete or damaged.
    Optional<Path> find(String id) {
        return folders().stream().filter(folder -> named(folder, id)).findFirst();
    }

    /// Opens a model and checks that it is intact.
    ///
    /// @throws ProblemException if it is not
    ModelFolder open(Path folder) {
        ModelFolder model = ModelFolder.open(folder);
        if (!named(folder, model.id())) {
            throw new ProblemException(
                    ProblemCode.MODEL_DAMAGED, Sentence.of("model.other-folder", folder, model.id()));
        }
        Seal.check(model);
        return model;
    }
}
