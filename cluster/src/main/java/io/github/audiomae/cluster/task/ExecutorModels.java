package io.github.audiomae.cluster.task;

import io.github.audiomae.files.LibraryCaches;
import io.github.audiomae.files.UserFolders;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.ModelFolder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.SparkEnv;
import org.apache.spark.SparkFiles;
import org.apache.spark.TaskContext;
import org.apache.spark.resource.ResourceInformation;

/// The models that this process has opened: each once, however many tasks want it at the same time. They stay open
/// until the process ends, or the driver that ran in it closes them.
public final class ExecutorModels {
    private static final String CORES = "spark.executor.cores";

    /// Spark's name for GPUs.
    private static final String GPU = "gpu";

    private static final Map<Opened, LoadedModel> OPEN = new HashMap<>();

    private record Opened(ModelPlace place, String device) {}

    private ExecutorModels() {}

    /// The model, unpacked and opened by the first task that asks.
    ///
    /// @throws io.github.audiomae.run.ProblemException if it is not the model of the job, or cannot be opened
    static LoadedModel open(ModelPlace place) {
        Opened wanted = new Opened(place, device(place.device()));
        synchronized (OPEN) {
            LoadedModel open = OPEN.get(wanted);
            if (open == null) {
                LibraryCaches.place(UserFolders.current());
                open = LoadedModel.open(folder(place), ExecutionTarget.parse(wanted.device()), Set.of(place.use()));
                OPEN.put(wanted, open);
            }
            return open;
        }
    }

    private static ModelFolder folder(ModelPlace place) {
        return place.archive().isEmpty()
                ? ModelFolder.open(Path.of(place.folder()))
                : ModelArchive.unpack(
                        Path.of(SparkFiles.get(place.archive())),
                        Path.of(SparkFiles.getRootDirectory()),
                        place.sha256());
    }

    /// The device for this executor: its cores, not those of the whole machine, and the GPU that Spark gave to the
    /// task.
    private static String device(String asked) {
        TaskContext task = TaskContext.get();
        if (task == null) {
            return asked;
        }
        if (asked.equals("cuda")
                && task.resourcesJMap().get(GPU) instanceof ResourceInformation gpus
                && gpus.addresses().length > 0) {
            return asked + ":" + gpus.addresses()[0];
        }
        boolean shared = asked.equals("cpu") && SparkEnv.get().conf().contains(CORES);
        return shared ? asked + ":" + SparkEnv.get().conf().getInt(CORES, 1) : asked;
    }

    /// Closes all models, when no task uses them any more.
    public static void close() {
        synchronized (OPEN) {
            OPEN.values().forEach(LoadedModel::close);
            OPEN.clear();
        }
    }
}
