package io.github.audiomae.app.library;

import io.github.audiomae.library.DamagedModel;
import io.github.audiomae.library.ModelFiles;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// One model of the library, intact or damaged.
///
/// @param id its id in the library
/// @param model the model; empty if it is damaged
/// @param damage why it cannot be used, as one sentence; empty if it can
/// @param own whether it was imported, so that it can be renamed and removed
/// @param preferred whether it is the default model
/// @param bytes on disk, 0 if it is damaged
/// @param millisecondsPerWindow as last measured here
public record ModelRow(
        String id,
        Optional<ModelFolder> model,
        Optional<Sentence> damage,
        boolean own,
        boolean preferred,
        long bytes,
        OptionalDouble millisecondsPerWindow) {
    /// Its name for the user.
    public String name() {
        return model.map(folder -> folder.manifest().name()).orElse(id);
    }

    /// Reads the library, damaged models last. Runs on a background thread.
    static List<ModelRow> readAll(ModelLibrary library) {
        List<ModelFolder> models = library.list();
        String preferred = models.isEmpty() ? "" : library.defaultModel().id();
        List<ModelRow> rows = new ArrayList<>();
        for (ModelFolder model : models) {
            rows.add(new ModelRow(
                    model.id(),
                    Optional.of(model),
                    Optional.empty(),
                    library.isOwn(model.id()),
                    model.id().equals(preferred),
                    ModelFiles.bytes(model),
                    library.speeds().best(model)));
        }
        for (DamagedModel damaged : library.damaged()) {
            rows.add(new ModelRow(
                    damaged.id(),
                    Optional.empty(),
                    Optional.of(damaged.reason()),
                    true,
                    false,
                    0,
                    OptionalDouble.empty()));
        }
        return List.copyOf(rows);
    }
}
