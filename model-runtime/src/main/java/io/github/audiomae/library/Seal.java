package io.github.audiomae.library;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.audiomae.files.JsonFile;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/// Records the state in which a model's files were found to be intact: size and time of change of each, in a hidden
/// file beside them. Files that have changed since are hashed again before the model is used; unchanged files are not
/// read.
final class Seal {
    static final String FILE = ".seal";

    private Seal() {}

    /// Checks that the files are those of the manifest: by the seal if it is valid, else by their hashes.
    ///
    /// @throws io.github.audiomae.run.ProblemException naming the first file that differs from the manifest
    static void check(ModelFolder model) {
        TreeMap<String, String> now = states(model);
        if (!now.equals(file(model).read().orElse(null))) {
            model.verify(CancellationToken.none());
            write(model, now);
        }
    }

    /// Seals files that were hashed a moment ago.
    static void mark(ModelFolder model) {
        write(model, states(model));
    }

    private static TreeMap<String, String> states(ModelFolder model) {
        TreeMap<String, String> states = new TreeMap<>();
        for (String name : model.manifest().files().keySet()) {
            try {
                Path file = model.folder().resolve(name);
                states.put(
                        name,
                        Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis());
            } catch (IOException e) {
                states.put(name, "unknown");
            }
        }
        return states;
    }

    private static JsonFile<TreeMap<String, String>> file(ModelFolder model) {
        return JsonFile.compact(model.folder().resolve(FILE), new TypeReference<>() {});
    }

    /// If the seal cannot be written, the files are only hashed again at the next check.
    private static void write(ModelFolder model, TreeMap<String, String> states) {
        try {
            file(model).write(states);
        } catch (ProblemException e) {
            return; // a folder we may only read
        }
    }
}
