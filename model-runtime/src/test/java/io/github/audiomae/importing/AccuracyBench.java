package io.github.audiomae.importing;

import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.features.FeatureReader;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.Accuracy;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Measures what eight bits cost a model, on any number of sounds. Arguments: a checkpoint or the folder of a model,
/// a folder of sounds, and optionally the most sounds and a folder with the recordings that the weights are fitted to;
/// the program takes its own samples.
final class AccuracyBench {
    private static final CancellationToken NEVER = CancellationToken.none();

    private AccuracyBench() {}

    public static void main(String... modelSoundsMostRecordings) throws IOException {
        Path source = Path.of(modelSoundsMostRecordings[0]);
        int most = modelSoundsMostRecordings.length > 2
                ? Integer.parseInt(modelSoundsMostRecordings[2])
                : Integer.MAX_VALUE;
        ModelLibrary library = new ModelLibrary(Files.createTempDirectory("accuracy"), List.of());
        ModelFolder single =
                new ModelImporter(library).run(ImportRequest.of(source).named("fp32"), Progress.NONE, NEVER);
        List<Path> recordings =
                modelSoundsMostRecordings.length > 3 ? files(Path.of(modelSoundsMostRecordings[3])) : List.of();
        ModelFolder reduced =
                new ModelOptimizer(library, () -> recordings).run(single, "int8", false, Progress.NONE, NEVER);
        System.out.println(
                "sounds that the weights were fitted to: " + reduced.manifest().accuracy());
        List<SpectrogramWindow> windows = windows(
                Path.of(modelSoundsMostRecordings[1]), most, single.manifest().preprocessing());
        Accuracy accuracy = new AccuracyCheck(windows).of(single, reduced, Progress.NONE, NEVER);
        System.out.println(windows.size() + " sounds: " + accuracy + (accuracy.isGood() ? ", good" : ", not good"));
    }

    private static List<SpectrogramWindow> windows(Path folder, int most, Preprocessing as) throws IOException {
        List<SpectrogramWindow> windows = new ArrayList<>();
        FeatureReader reader = new FeatureReader();
        for (Path file : files(folder).stream().limit(most).toList()) {
            try (AudioSource sound = AudioSource.open(file, ChannelChoice.average(), as.sampleRate())) {
                windows.add(reader.window(sound, 0, as));
            }
        }
        return windows;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
