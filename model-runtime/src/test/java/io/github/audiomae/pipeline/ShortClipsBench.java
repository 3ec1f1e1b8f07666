package io.github.audiomae.pipeline;

import com.sun.management.OperatingSystemMXBean;
import io.github.audiomae.explore.EmbeddingExtractor;
import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.explore.EmbeddingRow;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.recordings.RecordingReader;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Turns;
import io.github.audiomae.testing.Signals;
import io.github.audiomae.testing.WavBuilder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// What batches that reach over files are worth for clips of half a second on a CPU: prints the processor time for each
/// batch size, measured in turns. Arguments: the folder of a model, and perhaps the number of clips.
final class ShortClipsBench {
    private static final List<Integer> BATCHES = List.of(1, 4, 16);
    private static final int TURNS = 3;

    private ShortClipsBench() {}

    public static void main(String[] arguments) throws IOException {
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 64;
        Path folder = Files.createTempDirectory("clips");
        List<Path> clips = IntStream.range(0, count)
                .mapToObj(i ->
                        new WavBuilder().channels(Signals.noise(0.3, 8000, i)).write(folder.resolve(i + ".wav")))
                .toList();
        try (LoadedModel model = LoadedModel.open(ModelFolder.open(Path.of(arguments[0])), ExecutionTarget.cpu())) {
            double[][] seconds = new double[BATCHES.size()][TURNS];
            for (int turn = 0; turn < TURNS; turn++) {
                for (int i = 0; i < BATCHES.size(); i++) {
                    seconds[i][turn] = seconds(model, clips, BATCHES.get(i));
                }
            }
            for (int i = 0; i < BATCHES.size(); i++) {
                double least = java.util.Arrays.stream(seconds[i]).min().orElseThrow();
                System.out.printf(
                        Locale.ROOT,
                        "batches of %2d: %6.1f ms of processor time for a clip%n",
                        BATCHES.get(i),
                        1000 * least / count);
            }
        }
    }

    private static double seconds(LoadedModel model, List<Path> clips, int batch) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        EmbeddingExtractor extractor = new EmbeddingExtractor(model);
        WindowPlan plan = WindowPlan.whole(model.manifest().preprocessing());
        Iterable<RecordingInput> recordings = () -> clips.stream()
                .map(clip -> new RecordingInput(clip, RecordingReader.MIX.opening(clip), plan))
                .iterator();
        long before = system.getProcessCpuTime();
        new WindowPipeline<>(
                        (windows, stop) -> extractor.rows(windows, EmbeddingLevel.CLIP, stop),
                        model.manifest().preprocessing(),
                        PipelineSize.oneByOne(batch),
                        Turns.ALONE)
                .run(recordings, new Nowhere(), CancellationToken.none());
        return (system.getProcessCpuTime() - before) / 1e9;
    }

    private static final class Nowhere implements WindowSink<List<EmbeddingRow>> {
        @Override
        public void result(RecordingInput recording, io.github.audiomae.audio.TimeSpan span, List<EmbeddingRow> rows) {}

        @Override
        public void failed(RecordingInput recording, ProblemException problem) {
            throw problem;
        }
    }
}
