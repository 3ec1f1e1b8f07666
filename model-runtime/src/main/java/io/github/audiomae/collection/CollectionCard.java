package io.github.audiomae.collection;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.export.EmbeddingCard;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.files.Json;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What is fixed when a collection is made, in `collection.json`: how every recording in it is described.
///
/// @param schema layout of the folder, [#SCHEMA]
/// @param application name and version of the program that made it
/// @param created when, in ISO 8601
/// @param model the model that describes the recordings
/// @param preprocessing how a sound is converted to the model's input
/// @param window how recordings are divided into windows
/// @param level what one vector describes; always `clip`, one vector per window
/// @param pooling how the vectors are computed, in words
/// @param width values per vector
/// @param channel `mix` or a channel number from 1
/// @param precision of the model's graphs, such as `fp32`
/// @param rowsPerSegment vectors in each file but the last of `vectors`, ≥ 1
/// @param classes names of the model's classes; empty if it does not classify
public record CollectionCard(
        int schema,
        String application,
        String created,
        EmbeddingCard.Model model,
        Preprocessing preprocessing,
        EmbeddingCard.Window window,
        String level,
        String pooling,
        int width,
        String channel,
        String precision,
        int rowsPerSegment,
        List<String> classes) {
    /// The layout that this program writes.
    public static final int SCHEMA = 1;

    /// Vectors in a file of `vectors`.
    static final int ROWS_PER_SEGMENT = 1 << 16;

    static final String FILE = "collection.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public CollectionCard {
        classes = List.copyOf(classes);
    }

    /// Reads the card of the collection in a folder.
    ///
    /// @throws ProblemException if there is none, it cannot be read, or a newer version of the program made it
    static CollectionCard read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(ProblemCode.COLLECTION_MISSING, Sentence.of("catalogue.none", folder));
        }
        try {
            CollectionCard card = JSON.readValue(file.toFile(), CollectionCard.class);
            if (card.schema > SCHEMA) {
                throw newer(folder);
            }
            if (card.schema < 1 || card.width < 1 || card.rowsPerSegment < 1) {
                throw new IOException("a size is missing");
            }
            return card;
        } catch (IOException | RuntimeException e) {
            if (e instanceof ProblemException known) {
                throw known;
            }
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new ProblemException(
                    ProblemCode.COLLECTION_DAMAGED, Sentence.of("catalogue.damaged", file, reason), e);
        }
    }

    static ProblemException newer(Path folder) {
        return new ProblemException(ProblemCode.COLLECTION_DAMAGED, Sentence.of("catalogue.newer", folder));
    }

    void write(Path folder) {
        Json.write(folder.resolve(FILE), this);
    }

    /// How recordings are divided into windows.
    public WindowPlan plan() {
        return new WindowPlan(window.seconds(), window.hopSeconds(), preprocessing);
    }

    /// The channel that is read.
    public ChannelChoice channelChoice() {
        return ChannelChoice.parse(channel).orElse(ChannelChoice.average());
    }
}
