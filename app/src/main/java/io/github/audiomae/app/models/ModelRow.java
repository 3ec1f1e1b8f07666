package io.github.audiomae.app.models;

import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.Sentence;
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
}
