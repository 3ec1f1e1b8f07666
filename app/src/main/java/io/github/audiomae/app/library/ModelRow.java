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

/// One model of the library, whole or damaged.
///
/// @param id the library's name for it
/// @param model what is known of it; empty where it is damaged
/// @param damage why it cannot be used, one sentence; empty where it can
/// @param own whether it was imported: it can be renamed and removed
/// @param preferred whether it is used when nobody says which
/// @param bytes on the disk, 0 where it is damaged
/// @param millisecondsPerWindow as last measured here
public record ModelRow(
        String id,
        Optional<ModelFolder> model,
        Optional<Sentence> damage,
        boolean own,
        boolean preferred,
        long bytes,
        OptionalDouble millisecondsPerWindow) {
    /// What a person calls it.
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
