package io.github.audiomae.cluster.task;

import io.github.audiomae.cluster.store.Stores;
import java.io.Serial;
import java.io.Serializable;
import java.nio.file.Path;

/// Where a recording or a folder is.
///
/// @param name as results name it
/// @param location as an executor finds it: a path of its file system, or a URI
/// @param order of the paths that were given; of two names of one file, the first counts
public record SoundPlace(String name, String location, int order) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    /// The path to read.
    public Path path() {
        return Stores.path(location);
    }

    /// A file below this folder.
    ///
    /// @param path below [#path()]
    SoundPlace below(Path path) {
        String under = path().relativize(path).toString();
        String named = Stores.isLocal(location) ? Path.of(name).resolve(under).toString() : name + "/" + under;
        return new SoundPlace(named, path.toString(), order);
    }
}
