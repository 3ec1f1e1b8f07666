package io.github.audiomae.app.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The session of a user, as stored in a file. Unknown fields are ignored, missing ones are empty.
///
/// @param ended whether the program closed properly; if not, the session is that of a crash
/// @param files the listed sounds, except bundled ones
/// @param current the open sound, one of `files` or `sample:NAME`; null for none
/// @param startSeconds start of its window
/// @param features the state of each feature, by the feature's id, with its `version`
@JsonIgnoreProperties(ignoreUnknown = true)
public record Session(
        boolean ended,
        List<String> files,
        @Nullable String current,
        double startSeconds,
        Map<String, KeptState> features) {

    /// Marks a bundled sound, whose folder may be different at the next start.
    static final String SAMPLE = "sample:";

    static final Session EMPTY = new Session(true, List.of(), null, 0, Map.of());

    @SuppressWarnings("ConstantValue") // the JSON reader passes null for missing fields
    public Session {
        files = files == null ? List.of() : List.copyOf(files);
        features = features == null ? Map.of() : Map.copyOf(features);
    }

    /// The same session, closed properly.
    Session asEnded() {
        return new Session(true, files, current, startSeconds, features);
    }

    /// The listed sounds by their absolute, normalised paths, each once. Earlier versions wrote some of them several
    /// times.
    List<Path> paths() {
        return files.stream()
                .map(name -> Path.of(name).toAbsolutePath().normalize())
                .distinct()
                .toList();
    }

    /// The file name of the open sound; empty for none.
    String currentName() {
        if (current == null) {
            return "";
        }
        return current.startsWith(SAMPLE)
                ? current.substring(SAMPLE.length())
                : String.valueOf(Path.of(current).getFileName());
    }
}
