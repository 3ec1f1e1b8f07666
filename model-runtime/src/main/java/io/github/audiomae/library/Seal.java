package io.github.audiomae.library;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.CancellationToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Remembers in which state a model's files were found to be intact: size and time of change of each, in a hidden file
/// beside them. A file that was touched since is hashed again before anybody runs it; one that was not costs nothing.
final class Seal {
    static final String FILE = ".seal";

    private static final JsonMapper JSON = new JsonMapper();

    private Seal() {}

    /// Sees that the files are those of the manifest: by the seal where it holds, else by their hashes.
    ///
    /// @throws io.github.audiomae.run.ProblemException naming the first file that is not what the manifest says
    static void check(ModelFolder model) {
        Map<String, String> now = states(model);
        if (!now.equals(read(model.folder()))) {
            model.verify(CancellationToken.none());
            write(model.folder(), now);
        }
    }

    /// Marks files that were hashed a moment ago.
    static void mark(ModelFolder model) {
        write(model.folder(), states(model));
    }

    private static Map<String, String> states(ModelFolder model) {
        Map<String, String> states = new TreeMap<>();
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

    private static Map<String, String> read(Path folder) {
        try {
            return JSON.readValue(
                    Files.readAllBytes(folder.resolve(FILE)), new TypeReference<TreeMap<String, String>>() {});
        } catch (IOException e) {
            return Map.of();
        }
    }

    /// A seal that cannot be written costs the next look, nothing else.
    private static void write(Path folder, Map<String, String> states) {
        Path beside = folder.resolve(FILE + "-" + UUID.randomUUID());
        try {
            Files.write(beside, JSON.writeValueAsBytes(states));
            Files.move(beside, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            try {
                Files.deleteIfExists(beside);
            } catch (IOException again) {
                // A folder we may only read.
            }
        }
    }
}
