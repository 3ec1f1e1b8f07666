package io.github.audiomae.surprise;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.features.WindowSource;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.recordings.RecordingReader;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Turns;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// Prints how many cells lie within one, two and three spreads of the mean reconstruction: what the spread over masks
/// is worth as a statement about the sound. Run as a main program with the folder of a model and sound files; not a
/// test.
final class SurpriseBench {
    private SurpriseBench() {}

    public static void main(String[] arguments) {
        CancellationToken token = CancellationToken.none();
        System.out.println("file,within1,within2,within3,median_surprise");
        try (LoadedModel model = LoadedModel.open(
                ModelFolder.open(Path.of(arguments[0])), new ExecutionTarget.Cpu(1), Set.of(Capability.RECONSTRUCT))) {
            Preprocessing as = model.manifest().preprocessing();
            ContextAnalysis analysis =
                    new ContextAnalysis(model, new ContextMasks(ContextMasks.DEFAULT, 0), Turns.ALONE);
            for (String file : Arrays.copyOfRange(arguments, 1, arguments.length)) {
                SpectrogramWindow window;
                try (WindowSource source = RecordingReader.MIX.open(Path.of(file), as)) {
                    window = source.window(new TimeSpan(0, as.windowSeconds()), as);
                }
                Expectation found = analysis.analyse(window, Progress.NONE, token);
                float[] sorted = Arrays.copyOf(found.surprises(), found.novelty().length * 8);
                Arrays.sort(sorted);
                System.out.printf(
                        Locale.ROOT,
                        "%s,%.3f,%.3f,%.3f,%.2f%n",
                        Path.of(file).getFileName(),
                        found.coverage(1),
                        found.coverage(2),
                        found.coverage(3),
                        sorted[sorted.length / 2]);
            }
        }
    }
}
