package io.github.audiomae.cluster.task;

import io.github.audiomae.cluster.store.Stores;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a recording or a folder is.
///
/// @param name as results name it
/// @param location as an executor finds it: a path of its file system, or a URI
/// @param order of the paths that were given; of two names of one file, the first counts
public record SoundPlace(String name, String location, int order) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    /// A path as somebody wrote it.
    ///
    /// @param from the folder that relative paths of this machine begin at
    /// @param order as for the record
    public static SoundPlace given(String path, String from, int order) {
        return new SoundPlace(path, Stores.isLocal(path) ? absolute(path, from) : path, order);
    }

    /// Without `.` and `..`, so that two ways to write a path are one, unless `..` comes after a link.
    private static String absolute(String path, String from) {
        Path whole = Path.of(from).resolve(Stores.path(path));
        Path plain = whole.normalize();
        return (isSame(whole, plain) ? plain : whole).toString();
    }

    private static boolean isSame(Path whole, Path plain) {
        try {
            return !whole.toString().contains("..") || Files.isSameFile(whole, plain);
        } catch (IOException e) {
            return false;
        }
    }

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
