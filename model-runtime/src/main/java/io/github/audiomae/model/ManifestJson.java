package io.github.audiomae.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.audiomae.files.Unwritable;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// [ModelManifest] as a JSON file. Words are lower case with hyphens; unknown fields are ignored.
public final class ManifestJson {
    /// A larger file is not a manifest, and reading it would waste memory.
    private static final long MOST_BYTES = 4 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addModule(new SimpleModule().addDeserializer(Architecture.class, new ArchitectureJson()))
            .build();

    private ManifestJson() {}

    /// @throws ProblemException if the file cannot be read or is not a manifest
    public static ModelManifest read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new ProblemException(ProblemCode.MODEL_DAMAGED, Sentence.of("model.manifest.large", file));
            }
            JsonNode json = MAPPER.readTree(Files.readAllBytes(file));
            if (json == null || !json.isObject()) {
                throw new ProblemException(ProblemCode.MODEL_DAMAGED, Sentence.of("model.manifest.empty", file));
            }
            return MAPPER.readerFor(ModelManifest.class)
                    .withAttribute(ArchitectureJson.FAMILY, json.path("family").asText())
                    .readValue(json);
        } catch (JsonProcessingException e) {
            throw new ProblemException(
                    ProblemCode.MODEL_DAMAGED, Sentence.of("model.manifest.none", file, reason(e)), e);
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemCode.MODEL_DAMAGED, Sentence.of("model.file.unreadable", file, e.getMessage()), e);
        }
    }

    /// Writes the manifest, in UTF-8.
    ///
    /// @throws ProblemException if the file cannot be written
    public static void write(ModelManifest manifest, Path file) {
        try {
            Files.write(file, MAPPER.writeValueAsBytes(manifest));
        } catch (IOException e) {
            throw Unwritable.because(file, e);
        }
    }

    /// What is wrong, in words of this program: those of the JSON library speak of its classes.
    private static Sentence reason(JsonProcessingException e) {
        if (e.getCause() instanceof IllegalArgumentException own && own.getMessage() != null) {
            return Sentence.untranslated(own.getMessage());
        }
        if (e instanceof JsonMappingException mapping) {
            String place = mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."));
            return place.isEmpty() ? Sentence.of("json.content") : Sentence.of("json.value", place);
        }
        return Sentence.of(
                "json.syntax", e.getLocation() == null ? 1 : e.getLocation().getLineNr());
    }
}
