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

/// One value that the program keeps for itself in a JSON file, with fields named like those of the record.
///
/// @param <T> a record, or a map or list of records
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

    /// A file with its value on one line.
    ///
    /// @param path need not exist
    public static <T> JsonFile<T> compact(Path path, TypeReference<T> type) {
        return new JsonFile<>(path, type, JSON.writer());
    }

    /// A file that a person may want to read, with one line per field.
    ///
    /// @param path need not exist
    public static <T> JsonFile<T> indented(Path path, TypeReference<T> type) {
        return new JsonFile<>(path, type, JSON.writerWithDefaultPrettyPrinter());
    }

    /// The path of the file.
    public Path path() {
        return path;
    }

    /// The value written last; empty if the file is missing or cannot be read.
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

    /// Writes a value, whole or not at all.
    ///
    /// @throws ProblemException if that fails
    public void write(T value) {
        AtomicFile.write(path, draft -> writer.writeValue(draft.toFile(), value));
    }
}
