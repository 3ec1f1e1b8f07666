package io.github.audiomae.head;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.audiomae.files.AtomicFile;
import io.github.audiomae.files.Json;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A head as its model keeps it, in `head.json`: so that it can be applied to stored vectors without a sound.
///
/// @param schema layout of the file
/// @param head the head
/// @param report how right it is
/// @param trainedOn SHA-256 of the recordings with labels that it was trained on
public record StoredHead(int schema, LinearHead head, HeadReport report, List<String> trainedOn) {
    static final int SCHEMA = 1;
    static final String FILE = "head.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public StoredHead {
        trainedOn = List.copyOf(trainedOn);
    }

    /// Reads the head of a model.
    ///
    /// @throws ProblemException if the model is no head, or the file is damaged
    public static StoredHead of(ModelFolder model) {
        Path file = model.folder().resolve(FILE);
        if (!isIn(model)) {
            throw new ProblemException(ProblemCode.MODEL_UNFIT, Sentence.of("training.no-head", model.id()));
        }
        try {
            return JSON.readValue(file.toFile(), StoredHead.class);
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemCode.MODEL_DAMAGED, Sentence.of("model.file.unreadable", file, e.getMessage()), e);
        }
    }

    /// Whether a model is a head.
    static boolean isIn(ModelFolder model) {
        return Files.isRegularFile(model.folder().resolve(FILE));
    }

    void write(Path folder) {
        Json.write(folder.resolve(FILE), this);
    }

    /// Writes the head alone as ONNX: `embedding` `[B, D]` → `scores` `[B, C]`.
    ///
    /// @throws ProblemException if it cannot be written
    public void export(Path target) {
        byte[] bytes = HeadGraph.alone(head);
        AtomicFile.write(target, draft -> Files.write(draft, bytes));
    }
}
