package io.github.audiomae.model;

import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The models a person has: those that come with the program, and those imported into the user's data folder.
///
/// Models appear and vanish whole: they are put together in a [Staging] folder and moved into place in one step. Safe
/// to use from many threads and processes. A person's own model hides a bundled one of the same id.
public final class ModelLibrary {
    private static final String REPLACED = "replaced";

    private final Path downloads;
    private final Path models;
    private final List<Path> bundled;
    private final DefaultModel preferred;

    /// @param home the user's data folder, see [#userHome()]; need not exist
    /// @param bundled folders of the models that come with the program, the first is the default one
    public ModelLibrary(Path home, List<Path> bundled) {
        this.downloads = home.resolve("downloads");
        this.models = home.resolve("models");
        this.bundled = List.copyOf(bundled);
        this.preferred = new DefaultModel(models.resolve("default.txt"));
    }

    /// The user's data folder: `AUDIOMAE_HOME`, else by the operating system's convention (`XDG_DATA_HOME` or
    /// `~/.local/share`, `~/Library/Application Support`, `%APPDATA%`, and there `audio-mae-explorer`).
    public static Path userHome() {
        return UserHome.of(System.getenv(), System.getProperties());
    }

    /// Where checkpoints wait between download and import; need not exist.
    public Path downloads() {
        return downloads;
    }

    /// The whole models: bundled ones first, then imported ones by id. Damaged ones are in [#damaged()].
    public List<ModelFolder> list() {
        Map<String, ModelFolder> found = new LinkedHashMap<>();
        bundled.stream().map(ModelFolder::open).forEach(model -> found.put(model.id(), model));
        for (Path folder : imported()) {
            try {
                ModelFolder model = openImported(folder);
                found.put(model.id(), model);
            } catch (ProblemException e) {
                // Listed by damaged().
            }
        }
        return List.copyOf(found.values());
    }

    /// Imported folders that are no whole models, with the reason.
    public List<DamagedModel> damaged() {
        List<DamagedModel> found = new ArrayList<>();
        for (Path folder : imported()) {
            try {
                openImported(folder);
            } catch (ProblemException e) {
                found.add(new DamagedModel(folder, String.valueOf(e.getMessage())));
            }
        }
        return List.copyOf(found);
    }

    /// Opens a model by its id.
    ///
    /// @throws ProblemException if there is none, or it is damaged
    public ModelFolder find(String id) {
        Optional<Path> own =
                imported().stream().filter(folder -> named(folder, id)).findFirst();
        return own.map(ModelLibrary::openImported)
                .or(() -> bundledModel(id))
                .orElseThrow(() -> new ProblemException("There is no model \"" + id + "\"; " + known()));
    }

    /// The model to use when nobody says which: the chosen one while it exists, else the first bundled, else the first
    /// imported.
    ///
    /// @throws ProblemException if there is no model at all
    public ModelFolder defaultModel() {
        List<ModelFolder> all = list();
        return preferred
                .id()
                .flatMap(id ->
                        all.stream().filter(model -> model.id().equals(id)).findFirst())
                .or(() -> all.stream().findFirst())
                .orElseThrow(() ->
                        new ProblemException("There is no model yet; import one with: audiomae model import FILE"));
    }

    /// Chooses the default model.
    ///
    /// @throws ProblemException if there is no such model
    public void chooseDefault(String id) {
        preferred.choose(find(id).id());
    }

    /// Whether `id` is taken, by a model or by a damaged folder.
    public boolean contains(String id) {
        return imported().stream().anyMatch(folder -> named(folder, id))
                || bundledModel(id).isPresent();
    }

    /// A new empty folder to put a model together in.
    public Staging stage() {
        try {
            tidy();
            return Staging.create(models);
        } catch (IOException e) {
            throw new ProblemException("Models cannot be kept in " + models + " (" + e.getMessage() + ").", e);
        }
    }

    /// Moves a finished model into place, in one step.
    ///
    /// @param staging holds a whole model whose manifest says `id`
    /// @param replace whether an imported model (or damaged folder) of this id may be replaced
    /// @throws ProblemException if the id is taken, or the staged folder is no whole model
    public ModelFolder install(Staging staging, String id, boolean replace) {
        Path target = models.resolve(new ModelId(id).value());
        ModelFolder staged = ModelFolder.open(staging.folder());
        if (!staged.id().equals(id)) {
            throw new IllegalArgumentException("the staged model is " + staged.id() + ", not " + id);
        }
        if (!replace && contains(id)) {
            throw taken(id);
        }
        try (Staging grave = Staging.create(models)) {
            if (Files.exists(target)) {
                Files.createDirectory(grave.folder().resolve(REPLACED));
                move(target, grave.folder().resolve(REPLACED).resolve(id));
            }
            move(staging.folder(), target);
        } catch (IOException e) {
            throw new ProblemException("The model cannot be moved to " + target + " (" + e.getMessage() + ").", e);
        }
        return ModelFolder.open(target);
    }

    /// The refusal of an id that is taken.
    public static ProblemException taken(String id) {
        return new ProblemException(
                "There already is a model \"" + id + "\"; choose another name, or replace it with --replace.");
    }

    /// Removes an imported model or a damaged folder.
    ///
    /// @throws ProblemException if there is none, or it comes with the program
    public void remove(String id) {
        Optional<Path> own =
                imported().stream().filter(folder -> named(folder, id)).findFirst();
        if (own.isEmpty()) {
            throw bundledModel(id).isPresent()
                    ? new ProblemException("The model \"" + id + "\" comes with the program and cannot be removed.")
                    : new ProblemException("There is no model \"" + id + "\"; " + known());
        }
        try (Staging grave = stage()) {
            // Gone in one step, whatever happens to the deleting.
            move(own.get(), grave.folder().resolve(id));
        } catch (IOException e) {
            throw new ProblemException("The model in " + own.get() + " cannot be removed (" + e.getMessage() + ").", e);
        }
    }

    private static ModelFolder openImported(Path folder) {
        ModelFolder model = ModelFolder.open(folder);
        if (!named(folder, model.id())) {
            throw new ProblemException("The folder " + folder + " holds the model \"" + model.id()
                    + "\"; rename the folder to that, or remove it.");
        }
        return model;
    }

    private Optional<ModelFolder> bundledModel(String id) {
        return bundled.stream()
                .map(ModelFolder::open)
                .filter(model -> model.id().equals(id))
                .findFirst();
    }

    private List<Path> imported() {
        try {
            tidy();
        } catch (IOException e) {
            // A folder we may only read: nothing to tidy then, and listing still works.
        }
        try {
            return Folders.entries(models).stream()
                    .filter(Files::isDirectory)
                    .filter(folder -> !folder.getFileName().toString().startsWith("."))
                    .toList();
        } catch (IOException e) {
            throw new ProblemException("The models in " + models + " cannot be listed (" + e.getMessage() + ").", e);
        }
    }

    /// Deletes leftovers of dead imports, after bringing back a model whose replacement was cut short.
    private void tidy() throws IOException {
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

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private String known() {
        List<String> ids = list().stream().map(ModelFolder::id).toList();
        return ids.isEmpty() ? "none is installed yet." : "there are: " + String.join(", ", ids) + ".";
    }
}
