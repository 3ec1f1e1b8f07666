package io.github.audiomae.graph;

import ai.onnxruntime.OrtException;
import com.sun.management.OperatingSystemMXBean;
import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.graph.OrtGraph.Array;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Timings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

/// Measures how fast the two forms of a model's graphs are, as ratios. Since the speed of a machine varies, both forms
/// run alternately and neighbouring runs are compared. On a busy machine the ratio of processor time is more reliable
/// than that of wall time.
///
/// Arguments: a checkpoint, rounds (default 15), threads (default 2). Run it with the test class path and
/// `ORT_DISABLE_TELEMETRY=1`.
public final class GraphBench {
    private static final int VISIBLE_PATCHES = 102;

    private GraphBench() {}

    /// Prints milliseconds per run and the ratios fast : portable for every graph of the checkpoint.
    public static void main(String... arguments) throws IOException, OrtException {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
        int threads = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
        Path folder = Files.createTempDirectory("graph-bench");
        List<CompiledGraph> graphs = List.of();
        int width;
        try (TensorTable tensors = TensorTable.open(Path.of(arguments[0]))) {
            AudioMaeCompiler compiler = new AudioMaeCompiler(tensors);
            width = compiler.architecture().width();
            for (GraphForm form : GraphForm.values()) {
                Path target = Files.createDirectories(folder.resolve(EnumWord.of(form)));
                graphs = compiler.compile(target, form, Progress.NONE, CancellationToken.none());
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-12s %8s %8s %8s %8s  (medians of %d, fast : portable)%n",
                "graph",
                "load ms",
                "fast ms",
                "wall",
                "cpu",
                rounds);
        for (CompiledGraph graph : graphs) {
            measure(folder, graph, width, rounds, threads);
        }
    }

    private static void measure(Path folder, CompiledGraph graph, int width, int rounds, int threads)
            throws OrtException {
        Map<String, Array> inputs = inputs(graph.role(), width);
        String file = graph.graph().file();
        long start = System.nanoTime();
        try (OrtGraph fast = new OrtGraph(folder.resolve("fast").resolve(file), threads)) {
            double load = (System.nanoTime() - start) / 1e6;
            try (OrtGraph portable = new OrtGraph(folder.resolve("portable").resolve(file), threads)) {
                double[] fastMillis = new double[rounds];
                double[] ratios = new double[rounds];
                double[] processorRatios = new double[rounds];
                for (int round = -2; round < rounds; round++) {
                    Cost one = Cost.of(fast, inputs);
                    Cost other = Cost.of(portable, inputs);
                    if (round >= 0) {
                        fastMillis[round] = one.wallMillis();
                        ratios[round] = one.wallMillis() / other.wallMillis();
                        processorRatios[round] = one.processorMillis() / other.processorMillis();
                    }
                }
                System.out.printf(
                        Locale.ROOT,
                        "%-12s %8.0f %8.1f %8.2f %8.2f%n",
                        graph.role(),
                        load,
                        Timings.of(fastMillis).medianMillis(),
                        Timings.of(ratios).medianMillis(),
                        Timings.of(processorRatios).medianMillis());
            }
        }
    }

    /// The cost of one run: wall time, and the time of all processors together.
    private record Cost(double wallMillis, double processorMillis) {
        private static final OperatingSystemMXBean SYSTEM =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

        static Cost of(OrtGraph graph, Map<String, Array> inputs) {
            long processor = SYSTEM.getProcessCpuTime();
            long start = System.nanoTime();
            graph.run(inputs);
            return new Cost((System.nanoTime() - start) / 1e6, (SYSTEM.getProcessCpuTime() - processor) / 1e6);
        }
    }

    private static Map<String, Array> inputs(String role, int width) {
        Array spectrogram = new Array(wave(1024 * 128), 1, 1, 1024, 128);
        return switch (role) {
            case "decoder" ->
                Map.of(
                        "tokens", new Array(wave((VISIBLE_PATCHES + 1) * width), 1, VISIBLE_PATCHES + 1, width),
                        "ids_restore", new Array(LongStream.range(0, 512).toArray(), 1, 512));
            case "encoder" -> Map.of("spectrogram", spectrogram, "ids_keep", kept(VISIBLE_PATCHES));
            default -> Map.of("spectrogram", spectrogram, "ids_keep", kept(512));
        };
    }

    private static Array kept(int count) {
        return new Array(LongStream.range(0, count).toArray(), 1, count);
    }

    private static float[] wave(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) Math.sin(i * 0.37);
        }
        return values;
    }
}
