package io.github.audiomae.explore;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The program that [MemoryTest] starts: reconstructs and classifies alternately, with a different ratio every time, as
/// when a person moves the slider, and prints by how many kilobytes its memory grew after warming up.
final class MemoryProbe {
    private static final int WARM_UP = 200;
    private static final int TURNS = 200;

    private MemoryProbe() {}

    public static void main(String[] arguments) throws IOException {
        try (LoadedModel autoencoder = GoldenModel.pretrained(Path.of(arguments[0]));
                LoadedModel classifier = GoldenModel.finetuned(Path.of(arguments[1]), null)) {
            alternate(autoencoder, classifier, WARM_UP);
            long before = residentKilobytes();

            alternate(autoencoder, classifier, TURNS);

            System.out.println("grew " + (residentKilobytes() - before));
        }
    }

    private static void alternate(LoadedModel autoencoder, LoadedModel classifier, int turns) {
        Reconstructor reconstructor = new Reconstructor(autoencoder);
        SoundTagger tagger = new SoundTagger(classifier);
        SpectrogramWindow window = GoldenModel.window("noise");
        for (int turn = 0; turn < turns; turn++) {
            PatchMask mask = new MaskStrategy.Random(0.7 + 0.25 * turn / turns, turn).mask(PatchGrid.AUDIOSET);
            reconstructor.reconstruct(
                    new ReconstructionRequest(window, mask, Levels.ESTIMATED), CancellationToken.none());
            tagger.classify(window, mask, CancellationToken.none());
        }
    }

    /// Resident memory of this process, after a garbage collection that also frees memory held outside the heap.
    private static long residentKilobytes() throws IOException {
        System.gc();
        return Files.readAllLines(Path.of("/proc/self/status"), UTF_8).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
