package io.github.audiomae.explore;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.inference.ModelInput;
import io.github.audiomae.inference.NoiseWindow;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.Await;
import io.github.audiomae.run.CancellationToken;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;

/// Measures in which way many windows are embedded fastest on the CPU of this machine: one session that uses all cores,
/// or one session per core, and with which batches.
public final class ManyWindows {
    private static final double NANOS = 1e9;

    private ManyWindows() {}

    /// A way to embed many windows, and its speed.
    ///
    /// @param sessions number of sessions that run at the same time, each with a copy of the weights
    /// @param threads number of threads of each
    /// @param batch number of windows that one run takes
    /// @param windowsPerSecond of all sessions together
    public record Way(int sessions, int threads, int batch, double windowsPerSecond) {}

    /// Measures the usual ways, fastest first.
    ///
    /// @param windows number of windows that each session embeds in each way, ≥ 1
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    public static List<Way> measure(ModelFolder folder, int windows, CancellationToken token) {
        int cores = Runtime.getRuntime().availableProcessors();
        List<Way> ways = new ArrayList<>();
        for (int batch : List.of(1, 4, 8)) {
            ways.add(measure(folder, 1, cores, batch, windows, token));
            if (cores > 1) {
                ways.add(measure(folder, cores, 1, batch, windows, token));
            }
        }
        ways.sort((one, other) -> Double.compare(other.windowsPerSecond(), one.windowsPerSecond()));
        return List.copyOf(ways);
    }

    private static Way measure(
            ModelFolder folder, int sessions, int threads, int batch, int windows, CancellationToken token) {
        List<LoadedModel> models = new ArrayList<>();
        try {
            for (int i = 0; i < sessions; i++) {
                models.add(LoadedModel.open(folder, new ExecutionTarget.Cpu(threads), Set.of(Capability.EMBED)));
            }
            models.forEach(model -> embed(model, batch, batch, token)); // unmeasured
            long start = System.nanoTime();
            List<FutureTask<Boolean>> runs = new ArrayList<>();
            for (LoadedModel model : models) {
                FutureTask<Boolean> run = new FutureTask<>(() -> embed(model, batch, windows, token), true);
                runs.add(run);
                Thread.ofPlatform().daemon().name("many-windows").start(run);
            }
            runs.forEach(Await::result);
            int rounds = (windows + batch - 1) / batch;
            return new Way(
                    sessions, threads, batch, (double) sessions * rounds * batch * NANOS / (System.nanoTime() - start));
        } finally {
            models.forEach(LoadedModel::close);
        }
    }

    private static void embed(LoadedModel model, int batch, int windows, CancellationToken token) {
        SpectrogramWindow window = NoiseWindow.of(model.manifest().preprocessing());
        PatchMask nothing = PatchMask.nothingHidden(model.manifest().grid());
        List<ModelInput> inputs = Collections.nCopies(batch, new ModelInput(window, nothing));
        for (int done = 0; done < windows; done += batch) {
            if (model.hasEncoder()) {
                model.encode(inputs, token);
            } else {
                model.classify(inputs, token);
            }
        }
    }
}
