package io.github.audiomae.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.audiomae.files.AtomicFile;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The id of the default model, in a file of its own.
///
/// @param file holds the id and a line end; need not exist
record DefaultModel(Path file) {
    /// The chosen id; empty if none was chosen or the file cannot be read.
    Optional<String> id() {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readString(file, UTF_8).strip())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void choose(String id) {
        try {
            AtomicFile.write(file, draft -> Files.writeString(draft, id + "\n", UTF_8));
        } catch (ProblemException e) {
            throw e.code() == ProblemCode.DISK_FULL
                    ? e
                    : new ProblemException(
                            ProblemCode.MODEL_NOT_KEPT, Sentence.of("model.choice", file, e.sentence()), e);
        }
    }
}
