package io.github.audiomae.files;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One value that the program keeps for itself in a JSON file, its fields named as the record has them.
///
/// @param <T> a record, or a map or list of such
public final class JsonFile<T> {
    private static final Logger LOG = LoggerFactory.getLogger(JsonFile.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final Path path;
    private final TypeReference<T> type;
    private final ObjectWriter writer;

    private JsonFile(Path path, TypeReference<T> type, ObjectWriter writer) {
        this.path = path;
        this.type = type;
        this.writer = writer;
    }

    /// A file on one line.
    ///
    /// @param path need not exist
    public static <T> JsonFile<T> compact(Path path, TypeReference<T> type) {
        return new JsonFile<>(path, type, JSON.writer());
    }

    /// A file that a person may want to read: a line for each field.
    ///
    /// @param path need not exist
    public static <T> JsonFile<T> indented(Path path, TypeReference<T> type) {
        return new JsonFile<>(path, type, JSON.writerWithDefaultPrettyPrinter());
    }

    /// Where it is.
    public Path path() {
        return path;
    }

    /// What was written last; empty where there is no file, or one that cannot be read.
    public Optional<T> read() {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(path.toFile(), type));
        } catch (IOException e) {
            LOG.warn("{} cannot be read and is ignored", path, e);
            return Optional.empty();
        }
    }

    /// Writes it, whole or not at all.
    ///
    /// @throws ProblemException if that fails
    public void write(T value) {
        AtomicFile.write(path, draft -> writer.writeValue(draft.toFile(), value));
    }
}
