package io.github.audiomae.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes records as JSON: names in `snake_case`, absent values as `null`, lines ended by `\n` on every system.
public final class Json {
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build()
            .writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private Json() {}

    /// Indented JSON without a line end at the end.
    ///
    /// @param value a record, list, map, number or string, or a combination of these; numbers must be finite
    public static String pretty(Object value) {
        try {
            return WRITER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /// Writes a file, whole or not at all.
    ///
    /// @throws io.github.audiomae.run.ProblemException if it cannot be written
    public static void write(Path file, Object value) {
        String text = pretty(value) + "\n";
        AtomicFile.write(file, path -> Files.writeString(path, text, StandardCharsets.UTF_8));
    }
}
