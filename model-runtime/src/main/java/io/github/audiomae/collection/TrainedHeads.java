package io.github.audiomae.collection;

import java.util.List;

/// The heads that were trained on a collection, as its catalogue notes them. Confined to one thread.
///
/// @param collection not closed here
public record TrainedHeads(SoundCollection collection) {
    /// Notes a head, in place of an earlier one of the same name.
    ///
    /// @param id of the model that was made of it
    /// @param created when, in ISO 8601
    /// @param report what was measured, as JSON
    /// @throws io.github.audiomae.run.ProblemException if another process or the filling holds the collection
    public void keep(String id, String created, String report) {
        try (CollectionWriter writer = collection.write()) {
            writer.change();
            writer.catalogue()
                    .update(
                            "INSERT OR REPLACE INTO heads (id, model_sha256, created, report) VALUES (?, ?, ?, ?)",
                            id,
                            collection.card().model().sha256(),
                            created,
                            report);
            writer.commit();
        }
    }

    /// The ids of their models, in alphabetical order.
    public List<String> ids() {
        return collection.catalogue().list("SELECT id FROM heads ORDER BY id", row -> row.getString(1));
    }
}
