package io.github.audiomae.recordings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.audiomae.export.EmbeddingCard;
import io.github.audiomae.export.Sidecar;
import io.github.audiomae.files.Json;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table of embeddings that exists already, as its sidecar describes it.
///
/// @param table the file
/// @param card the content of the sidecar
record EarlierExport(Path table, JsonNode card) {
    private static final JsonMapper JSON = new JsonMapper();

    /// What must be equal for rows to belong into one table.
    private static final List<String> SETTINGS =
            List.of("model", "preprocessing", "window", "level", "width", "channel", "format");

    /// The sidecar's path.
    static Path sidecar(Path table) {
        return Sidecar.appended(table, ".meta.json");
    }

    /// @throws ProblemException if there is no readable sidecar beside the table
    static EarlierExport of(Path table) {
        try {
            return new EarlierExport(table, JSON.readTree(sidecar(table).toFile()));
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.CANNOT_WRITE, Sentence.of("embed.append.unknown", table), e);
        }
    }

    /// @param planned describes the rows to be added
    /// @throws ProblemException if they were made in another way than those in the table
    void require(EmbeddingCard planned) {
        try {
            JsonNode now = JSON.readTree(Json.pretty(planned));
            if (!SETTINGS.stream().allMatch(name -> now.path(name).equals(card.path(name)))) {
                throw new ProblemException(ProblemCode.CANNOT_WRITE, Sentence.of("embed.append.other", table));
            }
        } catch (IOException e) {
            throw new IllegalStateException("not JSON: an embedding card", e);
        }
    }

    /// The recordings in the table.
    List<EmbeddingCard.Input> inputs() {
        List<EmbeddingCard.Input> inputs = new ArrayList<>();
        for (JsonNode input : card.path("inputs")) {
            inputs.add(new EmbeddingCard.Input(
                    input.path("file").asText(), input.path("rows").asLong(), text(input.path("problem"))));
        }
        return inputs;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() ? value.asText() : null;
    }
}
