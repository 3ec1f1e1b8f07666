package io.github.audiomae.pipeline;

import com.sun.management.OperatingSystemMXBean;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.WindowDescriber;
import io.github.audiomae.explore.WindowDescriber.Description;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.recordings.RecordingReader;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Turns;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Measures how much of the time a pipeline keeps its model busy. Arguments: a model folder, a folder of sounds, the
/// most sounds to read, and optionally `both` to classify, too.
///
/// Three runs on the same windows: reading alone, the model alone on windows in memory, and the pipeline. Prints wall
/// time and processor time of each, and the share of the model's time in the pipeline's.
final class PipelineBench {
    private static final CancellationToken NEVER = CancellationToken.none();

    private PipelineBench() {}

    public static void main(String... modelSoundsMost) throws IOException {
        ModelFolder folder = ModelFolder.open(Path.of(modelSoundsMost[0]));
        Set<Capability> uses =
                modelSoundsMost.length > 3 ? Set.of(Capability.EMBED, Capability.CLASSIFY) : Set.of(Capability.EMBED);
        List<RecordingInput> inputs = inputs(Path.of(modelSoundsMost[1]), Integer.parseInt(modelSoundsMost[2]));
        Preprocessing as = folder.manifest().preprocessing();
        try (LoadedModel model = LoadedModel.open(folder, ExecutionTarget.cpu(), uses)) {
            PipelineSize size = PipelineSize.of(model, Turns.ALONE);
            PipelineSize simple = PipelineSize.oneByOne(1);
            WindowDescriber describer = new WindowDescriber(model);
            List<PlacedWindow> windows = new ArrayList<>();
            run(inputs.subList(0, Math.min(20, inputs.size())), as, size, describer::describe); // warms up
            Time reading = timed(
                    "reading alone",
                    () -> run(inputs, as, simple, (batch, token) -> {
                        windows.addAll(batch);
                        return batch.stream()
                                .map(window -> new Description(new float[0], Optional.empty()))
                                .toList();
                    }));
            Time alone =
                    timed("model alone", () -> windows.forEach(window -> describer.describe(List.of(window), NEVER)));
            Time whole = timed("one by one", () -> run(inputs, as, simple, describer::describe));
            Time pipeline = timed("pipeline", () -> run(inputs, as, size, describer::describe));
            System.out.printf(
                    Locale.ROOT,
                    "%d windows; the model alone takes %.0f %% of the pipeline's time, %.0f %% of that of one run and one"
                            + " reader at a time; reading alone takes %.0f %% of the pipeline's time%n",
                    windows.size(),
                    100 * alone.wall() / pipeline.wall(),
                    100 * alone.wall() / whole.wall(),
                    100 * reading.wall() / pipeline.wall());
            System.out.printf(
                    Locale.ROOT,
                    "of processor time, which other work on the machine hardly changes: the model alone takes %.0f %% of the"
                            + " pipeline's, reading alone %.0f %%%n",
                    100 * alone.processor() / pipeline.processor(),
                    100 * reading.processor() / pipeline.processor());
        }
    }

    private static List<RecordingInput> inputs(Path folder, int most) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted()
                    .limit(most)
                    .map(file -> new RecordingInput(file, RecordingReader.MIX.opening(file), WindowPlan.WHOLE))
                    .toList();
        }
    }

    private static void run(
            List<RecordingInput> inputs, Preprocessing as, PipelineSize size, WindowAnalysis<Description> analysis) {
        new WindowPipeline<>(analysis, as, size, Turns.ALONE)
                .run(
                        inputs,
                        new WindowSink<>() {
                            @Override
                            public void result(RecordingInput recording, TimeSpan span, Description result) {
                                // The windows are counted elsewhere.
                            }

                            @Override
                            public void failed(RecordingInput recording, ProblemException problem) {
                                throw problem;
                            }
                        },
                        NEVER);
    }

    private record Time(double wall, double processor) {}

    private static Time timed(String what, Runnable work) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long processor = system.getProcessCpuTime();
        long start = System.nanoTime();
        work.run();
        Time time = new Time((System.nanoTime() - start) / 1e9, (system.getProcessCpuTime() - processor) / 1e9);
        System.out.printf(
                Locale.ROOT, "%-14s %6.1f s, %6.1f s of processor time%n", what, time.wall(), time.processor());
        return time;
    }
}
