package io.github.audiomae.library;

import io.github.audiomae.files.Folders;
import io.github.audiomae.files.ProcessLock;
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
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

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
        if (stale().isEmpty()) {
            return;
        }
        try (ProcessLock.Held ignored = lock()) {
            restoreAndDelete(stale());
        }
    }

    private List<Path> stale() throws IOException {
        return Folders.entries(models).stream().filter(Staging::isStale).toList();
    }

    private void restoreAndDelete(List<Path> leftBehind) throws IOException {
        for (Path stale : leftBehind) {
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

    /// Waits until no other process moves models.
    ProcessLock.Held lock() {
        return ProcessLock.await(lockFile());
    }

    private Path lockFile() {
        return models.resolveSibling("models.lock");
    }

    /// The folder of a model, complete or damaged. A model that is just being replaced is waited for.
    Optional<Path> find(String id) {
        Optional<Path> found = named(id);
        if (found.isPresent() || !Files.exists(lockFile())) {
            return found;
        }
        try (ProcessLock.Held ignored = lock()) {
            return named(id);
        }
    }

    private Optional<Path> named(String id) {
        return folders().stream().filter(folder -> named(folder, id)).findFirst();
    }

    /// What each folder holds, in alphabetical order.
    List<Content> contents() {
        return folders().stream().map(this::content).flatMap(Optional::stream).toList();
    }

    private Optional<Content> content(Path folder) {
        try {
            return Optional.of(new Content(folder, openSettled(folder), null));
        } catch (ProblemException e) {
            return Files.isDirectory(folder)
                    ? Optional.of(new Content(folder, null, e.sentence()))
                    : Optional.empty(); // another process removed it
        }
    }

    /// Opens a model, and looks again before it counts as damaged or missing, because another process may just be
    /// replacing it.
    ///
    /// @throws ProblemException if it is damaged or gone
    ModelFolder openSettled(Path folder) {
        try {
            return open(folder);
        } catch (ProblemException first) {
            try (ProcessLock.Held ignored = lock()) {
                return open(folder);
            }
        }
    }

    /// @param model null if it is damaged
    /// @param damage null if it is intact
    record Content(
            Path folder,
            @Nullable ModelFolder model,
            @Nullable Sentence damage) {}

    /// Opens a model and checks that it is intact.
    ///
    /// @throws ProblemException if it is not, whatever is wrong with it
    ModelFolder open(Path folder) {
        try {
            return intact(folder);
        } catch (ProblemException | CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ProblemException(
                    ProblemCode.MODEL_DAMAGED, Sentence.of("model.damaged", folder, folder.getFileName()), e);
        }
    }

    private static ModelFolder intact(Path folder) {
        ModelFolder model = ModelFolder.open(folder);
        if (!named(folder, model.id())) {
            throw new ProblemException(
                    ProblemCode.MODEL_DAMAGED, Sentence.of("model.other-folder", folder, model.id()));
        }
        Seal.check(model);
        return model;
    }
}
