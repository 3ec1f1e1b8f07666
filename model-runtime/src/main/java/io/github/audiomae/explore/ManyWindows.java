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

/// Measures in which way many windows are embedded fastest on the CPU of this machine: one session whose runs use all
/// cores, with one run at a time or two, as in [io.github.audiomae.pipeline.WindowPipeline]; one session with a run per
/// core; or one session per core; and with which batches.
public final class ManyWindows {
    private static final double NANOS = 1e9;

    private ManyWindows() {}

    /// A way to embed many windows, and its speed.
    ///
    /// @param sessions number of sessions, each with a copy of the weights
    /// @param runs number of runs at the same time, of all sessions together
    /// @param threads number of threads of each run
    /// @param batch number of windows that one run takes
    /// @param windowsPerSecond of all runs together
    public record Way(int sessions, int runs, int threads, int batch, double windowsPerSecond) {}

    /// Measures the usual ways, fastest first.
    ///
    /// @param windows number of windows that each of the runs at the same time embeds in each way, ≥ 1
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    public static List<Way> measure(ModelFolder folder, int windows, CancellationToken token) {
        int cores = Runtime.getRuntime().availableProcessors();
        List<Way> ways = new ArrayList<>();
        for (int batch : List.of(1, 4, 8)) {
            ways.add(measure(folder, new Way(1, 1, cores, batch, 0), windows, token));
            if (cores > 1) {
                ways.add(measure(folder, new Way(1, 2, cores, batch, 0), windows, token));
                ways.add(measure(folder, new Way(1, cores, 1, batch, 0), windows, token));
                ways.add(measure(folder, new Way(cores, cores, 1, batch, 0), windows, token));
            }
        }
        ways.sort((one, other) -> Double.compare(other.windowsPerSecond(), one.windowsPerSecond()));
        return List.copyOf(ways);
    }

    private static Way measure(ModelFolder folder, Way way, int windows, CancellationToken token) {
        List<LoadedModel> models = new ArrayList<>();
        try {
            for (int i = 0; i < way.sessions(); i++) {
                ExecutionTarget.Cpu target = new ExecutionTarget.Cpu(way.threads());
                models.add(LoadedModel.open(folder, target, Set.of(Capability.EMBED)));
            }
            models.forEach(model -> embed(model, way.batch(), way.batch(), token)); // unmeasured
            long start = System.nanoTime();
            List<FutureTask<Boolean>> runs = new ArrayList<>();
            for (int i = 0; i < way.runs(); i++) {
                LoadedModel model = models.get(i % models.size());
                FutureTask<Boolean> run = new FutureTask<>(() -> embed(model, way.batch(), windows, token), true);
                runs.add(run);
                Thread.ofPlatform().daemon().name("many-windows").start(run);
            }
            runs.forEach(Await::result);
            long done = (long) way.runs() * Math.ceilDiv(windows, way.batch()) * way.batch();
            double perSecond = done * NANOS / (System.nanoTime() - start);
            return new Way(way.sessions(), way.runs(), way.threads(), way.batch(), perSecond);
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
