package io.github.audiomae.library;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;

/// How fast models were when they last ran on this machine: milliseconds per window, by model and device, in one file
/// of the user's data folder. A model is known by its files' hash, so that renaming keeps its note.
public final class SpeedNotes {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    /// @param home the user's data folder, see [ModelLibrary#userHome()]
    public SpeedNotes(Path home) {
        file = home.resolve("speeds.json");
    }

    /// By device, as a person reads it (`CPU · 2 threads`): milliseconds per window, fastest device first.
    public Map<String, Double> of(ModelFolder model) {
        Map<String, Double> known = read().getOrDefault(model.sha256(), new TreeMap<>());
        Map<String, Double> ordered = new LinkedHashMap<>();
        known.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(speed -> ordered.put(speed.getKey(), speed.getValue()));
        return ordered;
    }

    /// Milliseconds per window on the device where the model was fastest; empty where it never ran.
    public OptionalDouble best(ModelFolder model) {
        return of(model).values().stream().mapToDouble(Double::doubleValue).findFirst();
    }

    /// Notes a measurement over an older one.
    ///
    /// @throws ProblemException if the file cannot be written
    public void note(ModelFolder model, Sentence device, double milliseconds) {
        Map<String, Map<String, Double>> all = read();
        all.computeIfAbsent(model.sha256(), hash -> new TreeMap<>()).put(device.toString(), milliseconds);
        Path beside = file.resolveSibling("." + file.getFileName() + "-" + UUID.randomUUID());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            JSON.writerWithDefaultPrettyPrinter().writeValue(beside.toFile(), all);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemCode.MODEL_NOT_KEPT, Sentence.of("model.speeds", file, e.getMessage()), e);
        }
    }

    private Map<String, Map<String, Double>> read() {
        try {
            return Files.isRegularFile(file)
                    ? JSON.readValue(file.toFile(), new TypeReference<TreeMap<String, Map<String, Double>>>() {})
                    : new TreeMap<>();
        } catch (IOException e) {
            return new TreeMap<>();
        }
    }
}
