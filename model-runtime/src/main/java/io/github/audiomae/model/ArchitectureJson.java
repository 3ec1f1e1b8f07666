package io.github.audiomae.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/// Reads the field `architecture` into the record of the manifest's family.
final class ArchitectureJson extends StdDeserializer<Architecture> {
    /// The context attribute that holds the family's name.
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
        String known = readers.stream().map(ArchitectureReader::family).collect(Collectors.joining(", "));
        throw JsonMappingException.from(parser, "its family is \"" + family + "\", and this program knows " + known);
    }
}
