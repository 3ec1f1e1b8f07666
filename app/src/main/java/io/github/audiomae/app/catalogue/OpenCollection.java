package io.github.audiomae.app.catalogue;

import io.github.audiomae.collection.CollectionCard;
import io.github.audiomae.collection.SoundCollection;
import java.nio.file.Path;
import java.util.function.Function;

/// A collection that is open in the main window. It is opened anew for each piece of work, which takes milliseconds, so
/// that no thread keeps it.
///
/// @param folder holds it
/// @param card what is fixed for all its recordings
public record OpenCollection(Path folder, CollectionCard card) {
    /// What the folder of a collection is called by custom.
    public static final String ENDING = ".collection";

    /// Opens a collection to see whether it is one.
    ///
    /// @throws io.github.audiomae.run.ProblemException if it is not, or is damaged
    public static OpenCollection at(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        try (SoundCollection collection = SoundCollection.open(whole)) {
            return new OpenCollection(whole, collection.card());
        }
    }

    /// The name of a collection, without the ending.
    public static String name(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /// Its name.
    public String name() {
        return name(folder);
    }

    /// Reads from it; on a background thread.
    public <T> T read(Function<SoundCollection, T> reader) {
        try (SoundCollection collection = SoundCollection.open(folder)) {
            return reader.apply(collection);
        }
    }
}
