package io.github.audiomae.cluster.task;

import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.ModelFolder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The models that this process has opened: each once, however many tasks want it at the same time. They stay open
/// until
/// the process ends, or the driver that ran in it closes them.
public final class ExecutorModels {
    private static final Map<ModelPlace, LoadedModel> OPEN = new HashMap<>();

    private ExecutorModels() {}

    /// The model, opened by the first task that asks.
    ///
    /// @throws io.github.audiomae.run.ProblemException if it is not the model of the job, or cannot be opened
    static LoadedModel open(ModelPlace place) {
        synchronized (OPEN) {
            LoadedModel open = OPEN.get(place);
            if (open == null) {
                ModelFolder folder = ModelFolder.open(Path.of(place.folder()));
                open = LoadedModel.open(folder, ExecutionTarget.parse(place.device()), Set.of(place.use()));
                OPEN.put(place, open);
            }
            return open;
        }
    }

    /// Closes all models, when no task uses them any more.
    public static void close() {
        synchronized (OPEN) {
            OPEN.values().forEach(LoadedModel::close);
            OPEN.clear();
        }
    }
}
