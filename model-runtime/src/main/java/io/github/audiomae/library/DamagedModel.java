package io.github.audiomae.library;

import io.github.audiomae.run.Sentence;
import java.nio.file.Path;

/// A folder in the library that cannot be opened as a model. It can be removed by its id, or replaced.
///
/// @param folder its path; its name is the id
/// @param reason one sentence
public record DamagedModel(Path folder, Sentence reason) {
    /// The id by which it can be removed.
    public String id() {
        return folder.getFileName().toString();
    }
}
