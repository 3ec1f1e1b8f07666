package io.github.audiomae.library;

import io.github.audiomae.files.DiskFlush;
import io.github.audiomae.files.ProcessLock;
import io.github.audiomae.files.Unwritable;
import io.github.audiomae.model.ManifestJson;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelId;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The models that are available: those that come with the program, and those imported into the user's data folder.
///
/// Models appear and disappear whole: they are assembled in a [Staging] folder and moved into place in one step. Safe
/// for use by many threads and processes. An imported model hides a bundled one of the same id.
public final class ModelLibrary {
    private final Path home;
    private final Path downloads;
    private final Path models;
    private final ImportedModels imported;
    private final List<Path> bundled;
    private final DefaultModel preferred;
    private final SpeedNotes speeds;

    /// @param home the user's data folder, see [io.github.audiomae.files.UserFolders]; need not exist
    /// @param bundled folders of the models that come with the program; the first is the default one
    public ModelLibrary(Path home, List<Path> bundled) {
        this.home = home;
        this.downloads = home.resolve("downloads");
        this.models = home.resolve("models");
        this.imported = new ImportedModels(models);
        this.bundled = List.copyOf(bundled);
        this.speeds = new SpeedNotes(home);
        this.preferred = new DefaultModel(models.resolve("default.txt"));
    }

    /// The user's data folder, in which the library is; need not exist.
    public Path home() {
        return home;
    }

    /// The folder for checkpoints between download and import; need not exist.
    public Path downloads() {
        return downloads;
    }

    /// The recorded speeds of models on this machine.
    public SpeedNotes speeds() {
        return speeds;
    }

    /// The complete models: bundled ones first, then imported ones by id. Damaged ones are in [#damaged()].
    public List<ModelFolder> list() {
        Map<String, ModelFolder> found = new LinkedHashMap<>();
        bundled.stream().map(ModelFolder::open).forEach(model -> found.put(model.id(), model));
        for (ImportedModels.Content content : imported.contents()) {
            ModelFolder model = content.model();
            if (model != null) { // a damaged one is listed by damaged()
                found.put(model.id(), model);
            }
        }
        return List.copyOf(found.values());
    }

    /// Imported folders that are not complete models, with the reason.
    public List<DamagedModel> damaged() {
        List<DamagedModel> found = new ArrayList<>();
        for (ImportedModels.Content content : imported.contents()) {
            Sentence damage = content.damage();
            if (damage != null) {
                found.add(new DamagedModel(content.folder(), damage));
            }
        }
        return List.copyOf(found);
    }

    /// Opens a model by its id.
    ///
    /// @throws ProblemException if there is none, or it is damaged
    public ModelFolder find(String id) {
        Optional<Path> own = imported.find(id);
        return own.map(imported::openSettled).or(() -> bundledModel(id)).orElseThrow(() -> missing(id));
    }

    /// The model with a hash, whatever it is called now.
    ///
    /// @param id its name before; looked at first
    public Optional<ModelFolder> withHash(String id, String sha256) {
        if (contains(id)) {
            ModelFolder sameName = find(id);
            if (sameName.sha256().equals(sha256)) {
                return Optional.of(sameName);
            }
        }
        return list().stream().filter(folder -> folder.sha256().equals(sha256)).findFirst();
    }

    /// The model to use if none is named: the chosen one if it still exists, else the first bundled one, else the
    /// first imported one.
    ///
    /// @throws ProblemException if there is no model at all
    public ModelFolder defaultModel() {
        List<ModelFolder> all = list();
        return preferred
                .id()
                .flatMap(id ->
                        all.stream().filter(model -> model.id().equals(id)).findFirst())
                .or(() -> all.stream().findFirst())
                .orElseThrow(() -> new ProblemException(ProblemCode.MODEL_MISSING, Sentence.of("model.none.default")));
    }

    /// Chooses the default model.
    ///
    /// @throws ProblemException if there is no such model
    public void chooseDefault(String id) {
        preferred.choose(find(id).id());
    }

    /// Whether `id` is taken, by a model or by a damaged folder.
    public boolean contains(String id) {
        return imported.find(id).isPresent() || bundledModel(id).isPresent();
    }

    /// A new empty folder in which to assemble a model; the caller closes it.
    public Staging stage() {
        try {
            imported.tidy();
            return Staging.create(models);
        } catch (IOException e) {
            throw notKept(e, Sentence.of("model.not-kept", models, e.getMessage()));
        }
    }

    /// Moves a finished model into place, in one step.
    ///
    /// @param staging holds a complete model with this `id` in its manifest
    /// @param replace whether an imported model (or damaged folder) of this id may be replaced
    /// @throws ProblemException if the id is taken, or the staged folder is not a complete model
    public ModelFolder install(Staging staging, String id, boolean replace) {
        Path target = models.resolve(new ModelId(id).value());
        ModelFolder staged = ModelFolder.open(staging.folder());
        if (!staged.id().equals(id)) {
            throw new IllegalArgumentException("the staged model is " + staged.id() + ", not " + id);
        }
        flush(staging);
        try (ProcessLock.Held ignored = imported.lock()) {
            if (!replace && contains(id)) {
                throw taken(id);
            }
            moveIntoPlace(staging, target, id);
            ModelFolder installed = ModelFolder.open(target);
            Seal.mark(installed);
            return installed;
        }
    }

    private void flush(Staging staging) {
        try {
            DiskFlush.tree(staging.folder());
        } catch (IOException e) {
            throw notKept(e, Sentence.of("model.not-kept", staging.folder(), e.getMessage()));
        }
    }

    private void moveIntoPlace(Staging staging, Path target, String id) {
        try (Staging grave = Staging.create(models)) {
            if (Files.exists(target)) {
                Files.createDirectory(grave.folder().resolve(ImportedModels.REPLACED));
                ImportedModels.move(
                        target, grave.folder().resolve(ImportedModels.REPLACED).resolve(id));
            }
            ImportedModels.move(staging.folder(), target);
            DiskFlush.folder(models);
        } catch (IOException e) {
            throw notKept(e, Sentence.of("model.not-moved", target, e.getMessage()));
        }
    }

    /// The problem of a new model that cannot be written, with a code of its own for a full disk.
    public ProblemException notWritten(ModelId id, IOException cause) {
        return notKept(cause, Sentence.of("import.not-written", id, cause.getMessage()));
    }

    private ProblemException notKept(IOException cause, Sentence words) {
        return Unwritable.isFull(cause)
                ? Unwritable.because(models, cause)
                : new ProblemException(ProblemCode.MODEL_NOT_KEPT, words, cause);
    }

    /// Renames an imported model. Its id follows the name, and it stays the default model if it was. Hashes do not
    /// change, so its recorded speeds are kept.
    ///
    /// @return the model under its new id
    /// @throws ProblemException if there is no such model, it comes with the program, or the name is taken or
    ///     unusable
    public ModelFolder rename(String id, String newName) {
        ModelFolder old = imported.open(own(id, Sentence.of("model.bundled.rename", id)));
        ModelId newId = ModelId.named(newName);
        boolean sameId = newId.value().equals(id);
        if (!sameId && contains(newId.value())) {
            throw new ProblemException(ProblemCode.MODEL_NAME, Sentence.of("model.taken", newId));
        }
        boolean wasDefault = preferred.id().filter(id::equals).isPresent();
        try (Staging staging = stage()) {
            for (String file : old.manifest().files().keySet()) {
                ModelFiles.share(old.folder().resolve(file), staging.folder());
            }
            ModelManifest renamed = old.manifest()
                    .as(newId.value(), newName.strip(), old.manifest().files());
            ManifestJson.write(renamed, staging.folder().resolve(ModelFolder.MANIFEST));
            ModelFolder model = install(staging, newId.value(), sameId);
            if (wasDefault) {
                preferred.choose(newId.value());
            }
            if (!sameId) {
                remove(id);
            }
            return model;
        } catch (IOException e) {
            throw notKept(e, Sentence.of("model.not-renamed", old.folder(), e.getMessage()));
        }
    }

    /// The problem of an id that is taken.
    public static ProblemException taken(String id) {
        return new ProblemException(ProblemCode.MODEL_NAME, Sentence.of("model.taken.replace", id));
    }

    /// Removes an imported model or a damaged folder.
    ///
    /// @throws ProblemException if there is none, or it comes with the program
    public void remove(String id) {
        Path own = own(id, Sentence.of("model.bundled.remove", id));
        try (ProcessLock.Held ignored = imported.lock();
                Staging grave = stage()) {
            // Moved away in one step, so that it is gone even if deleting fails.
            ImportedModels.move(own, grave.folder().resolve(id));
        } catch (IOException e) {
            throw notKept(e, Sentence.of("model.not-removed", own, e.getMessage()));
        }
    }

    /// Whether a model was imported, and can therefore be renamed and removed.
    public boolean isOwn(String id) {
        return imported.find(id).isPresent();
    }

    private Path own(String id, Sentence whyNotBundled) {
        return imported.find(id)
                .orElseThrow(() -> bundledModel(id).isPresent()
                        ? new ProblemException(ProblemCode.WRONG_REQUEST, whyNotBundled)
                        : missing(id));
    }

    private Optional<ModelFolder> bundledModel(String id) {
        return bundled.stream()
                .map(ModelFolder::open)
                .filter(model -> model.id().equals(id))
                .findFirst();
    }

    private ProblemException missing(String id) {
        return new ProblemException(ProblemCode.MODEL_MISSING, Sentence.of("model.none", id, known()));
    }

    private Sentence known() {
        List<String> ids = list().stream().map(ModelFolder::id).toList();
        return ids.isEmpty() ? Sentence.of("model.none.at-all") : Sentence.of("model.none.known", Sentence.listed(ids));
    }
}
