package io.github.audiomae.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.ServiceLoader;

/// Reads the field `architecture` as the family of the manifest wants it.
final class ArchitectureJson extends StdDeserializer<Architecture> {
    /// The reader's attribute that holds the family's name.
    static final String FAMILY = "family";

    @Serial
    private static final long serialVersionUID = 1L;

    ArchitectureJson() {
        super(Architecture.class);
    }

    @Override
    public Architecture deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Object family = context.getAttribute(FAMILY);
        List<ArchitectureReader> readers =
                ServiceLoader.load(ArchitectureReader.class, ArchitectureReader.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList();
        for (ArchitectureReader reader : readers) {
            if (reader.family().equals(family)) {
                return context.readValue(parser, reader.architecture());
            }
        }
        throw context.weirdStringException(
                String.valueOf(family),
                Architecture.class,
                "this program knows the families "
                        + String.join(
                                ", ",
                                readers.stream().map(ArchitectureReader::family).toList()));
    }
}
