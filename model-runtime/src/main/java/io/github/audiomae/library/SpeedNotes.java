package io.github.audiomae.library;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.audiomae.files.JsonFile;
import io.github.audiomae.files.ProcessLock;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// The speeds of models when they last ran on this machine: milliseconds per window, by model and device, in one file
/// of the user's data folder. A model is identified by the hash of its files, so that renaming keeps its speeds.
/// Thread-safe.
public final class SpeedNotes {
    private final JsonFile<TreeMap<String, TreeMap<String, Double>>> file;
    private final Path lock;

    /// @param home the user's data folder, see [io.github.audiomae.files.UserFolders]
    public SpeedNotes(Path home) {
        file = JsonFile.indented(home.resolve("speeds.json"), new TypeReference<>() {});
        lock = home.resolve("speeds.lock");
    }

    /// Milliseconds per window by device, as a person reads it (`CPU · 2 threads`), fastest first.
    public Map<String, Double> of(ModelFolder model) {
        Map<String, Double> known = read().getOrDefault(model.sha256(), new TreeMap<>());
        Map<String, Double> ordered = new LinkedHashMap<>();
        known.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(speed -> ordered.put(speed.getKey(), speed.getValue()));
        return ordered;
    }

    /// Milliseconds per window on the device where the model was fastest; empty if it never ran.
    public OptionalDouble best(ModelFolder model) {
        return of(model).values().stream().mapToDouble(Double::doubleValue).findFirst();
    }

    /// Records a measurement, replacing an older one of the same device.
    ///
    /// @throws ProblemException if the file cannot be written
    public void note(ModelFolder model, Sentence device, double milliseconds) {
        try (ProcessLock.Held ignored = ProcessLock.await(lock)) {
            TreeMap<String, TreeMap<String, Double>> all = read();
            all.computeIfAbsent(model.sha256(), hash -> new TreeMap<>()).put(device.toString(), milliseconds);
            file.write(all);
        } catch (ProblemException e) {
            throw new ProblemException(
                    ProblemCode.MODEL_NOT_KEPT, Sentence.of("model.speeds", file.path(), e.sentence()), e);
        }
    }

    private TreeMap<String, TreeMap<String, Double>> read() {
        TreeMap<String, TreeMap<String, Double>> all = file.read().orElseGet(TreeMap::new);
        all.values().removeIf(speeds -> speeds == null || speeds.containsValue(null));
        return all;
    }
}
