package io.github.audiomae.app.models;

import io.github.audiomae.library.DamagedModel;
import io.github.audiomae.library.ModelFiles;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.ModelFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads the library, line by line. Runs on a background thread.
final class Shelf {
    private Shelf() {}

    static List<ModelRow> read(ModelLibrary library) {
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
