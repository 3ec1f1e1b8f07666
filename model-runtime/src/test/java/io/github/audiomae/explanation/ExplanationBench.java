package io.github.audiomae.explanation;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.SoundTagger;
import io.github.audiomae.explore.Tag;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.features.WindowSource;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.recordings.RecordingReader;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Turns;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// Prints one line of CSV for each sound: the areas of deletion and insertion curves for the class with the highest
/// score, by both methods, for the loudest patches and for random orders. Run as a main program with the folder of a
/// model and sound files; not a test.
final class ExplanationBench {
    private static final CancellationToken TOKEN = CancellationToken.none();

    private ExplanationBench() {}

    public static void main(String[] arguments) {
        System.out.println("file,class,score,patches,method,deletion,insertion,random,random_low,random_high,"
                + "loudest_deletion,loudest_insertion,passes,seconds");
        try (LoadedModel model = LoadedModel.open(
                ModelFolder.open(Path.of(arguments[0])), new ExecutionTarget.Cpu(1), Set.of(Capability.CLASSIFY))) {
            for (String file : Arrays.copyOfRange(arguments, 1, arguments.length)) {
                try {
                    measure(model, Path.of(file));
                } catch (ProblemException unreadable) {
                    System.err.println(unreadable.getMessage()); // the others are measured all the same
                }
            }
        }
    }

    private static void measure(LoadedModel model, Path file) {
        Preprocessing as = model.manifest().preprocessing();
        SpectrogramWindow window;
        try (WindowSource source = RecordingReader.MIX.open(file, as)) {
            window = source.window(new TimeSpan(0, Preprocessing.AUDIOSET.windowSeconds()), as);
        }
        PatchMask whole = PatchMask.nothingHidden(PatchGrid.AUDIOSET);
        Tag top = new SoundTagger(model).classify(window, whole, TOKEN).top(1).getFirst();
        Explainer explainer = new Explainer(model, Turns.ALONE);
        for (AttributionMethod method : AttributionMethod.values()) {
            Explanation found = explainer.explain(
                    new Explainer.Request(window, whole, top.index(), method, 0), AttributionListener.NONE, TOKEN);
            EvidenceCurves curves = found.curves();
            double[] random = curves.randomAreas();
            System.out.printf(
                    Locale.ROOT,
                    "%s,\"%s\",%.3f,%d,%s,%.3f,%.3f,%.3f,%.3f,%.3f,%.3f,%.3f,%d,%.1f%n",
                    file.getFileName(),
                    found.label(),
                    found.score(),
                    found.attribution().subject().patches().length,
                    method,
                    curves.deletion().area(),
                    curves.insertion().area(),
                    curves.randomArea(),
                    random[0],
                    random[random.length - 1],
                    curves.loudestDeletion().area(),
                    curves.loudestInsertion().area(),
                    found.attribution().passes(),
                    found.attribution().millis() / 1000);
        }
    }
}
