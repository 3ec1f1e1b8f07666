package io.github.audiomae.app.cli;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.app.cli.console.StageLine;
import io.github.audiomae.app.cli.console.StandardOutput;
import io.github.audiomae.app.cli.options.ModelOptions;
import io.github.audiomae.app.cli.options.RecordingOptions;
import io.github.audiomae.app.cli.options.Usage;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.experiment.ExplanationReport;
import io.github.audiomae.explanation.Attribution;
import io.github.audiomae.explanation.AttributionMethod;
import io.github.audiomae.explanation.Explainer;
import io.github.audiomae.explanation.Explanation;
import io.github.audiomae.explore.SoundTagger;
import io.github.audiomae.export.MaskFile;
import io.github.audiomae.export.WindowSoundFile;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.features.WindowSource;
import io.github.audiomae.figure.FigureFile;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.plot.ColourChoice;
import io.github.audiomae.recordings.RecordingReader;
import io.github.audiomae.resynthesis.Resynthesis;
import io.github.audiomae.run.Turns;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Explains a class: which patches carry it.
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Finds the patches of a window that carry a class, and tests the answer: how fast does the score fall when "
                    + "they are hidden, and rise when only they are shown, compared with the loudest patches and with "
                    + "random orders?",
            "Writes to a folder: attribution.npy [patches] (evidence of each patch in logits, larger = more),"
                    + " curves.json (areas of the deletion and insertion curves), explanation.png; with --format csv also"
                    + " curves.csv (their points), with wav or flac the sounds evidence and without-evidence."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  audiomae explain street.flac -o out --class Bird",
            "  audiomae explain street.flac -o out --class Speech --method exact --at 20 --format npy,png,wav",
            "  audiomae explain street.flac -o out --visible out/mask.npy"
        })
final class ExplainCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A sound file, or a .npy array of features.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "The folder to write to; created if it does not exist.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Option(
            names = "--class",
            paramLabel = "NAME",
            description = "The class to explain, in upper or lower case (default: the one with the highest score).")
    private @Nullable String wanted;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            defaultValue = "preview",
            description = "preview (256 random fifths of the sound, RISE) or exact (leaves out each patch in turn) "
                    + "(default: preview).")
    private AttributionMethod method = AttributionMethod.PREVIEW;

    @Option(
            names = "--at",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "Start of the window in the sound (default: 0).")
    private double at;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Seed of everything random; the same seed gives the same result (default: 0).")
    private long seed;

    @Option(
            names = "--visible",
            paramLabel = "MASK.npy",
            description = "Explains only the visible part: an int64 array of the patches that stay visible, 0 to 511.")
    private @Nullable Path visible;

    @Option(
            names = "--evidence-share",
            paramLabel = "SHARE",
            defaultValue = "0.2",
            description = "With wav or flac: share of the patches that counts as evidence, 0 to 1 (default: 0.2).")
    private double evidenceShare;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            defaultValue = "npy,json,png",
            description =
                    "What to write, separated by commas: npy, json, png, svg, csv, wav, flac (default: npy,json,png).")
    private Set<ExplanationFormat> formats = EnumSet.noneOf(ExplanationFormat.class);

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Mixin
    private final RecordingOptions recordings = new RecordingOptions();

    ExplainCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        check();
        ModelManifest manifest = model.folder(context, Capability.CLASSIFY).manifest();
        PatchGrid grid = manifest.form().grid();
        if (formats.stream().anyMatch(ExplanationFormat::isSound)) {
            Resynthesis.require(grid);
        }
        PatchMask mask = visible == null ? PatchMask.nothingHidden(grid) : MaskFile.read(visible, grid);
        try (LoadedModel loaded = model.open(context, Capability.CLASSIFY)) {
            SpectrogramWindow window = window(loaded.manifest().preprocessing());
            Explainer explainer = new Explainer(loaded, Turns.ALONE);
            if (visible != null && !explainer.masks()) {
                throw Usage.wrong(
                        spec,
                        "--visible needs a model that takes masks; "
                                + loaded.folder().id() + " takes whole windows only.");
            }
            Explainer.Request request =
                    new Explainer.Request(window, mask, index(explainer, loaded, window, mask), method, seed);
            Explanation found;
            try (StageLine line = new StageLine(context)) {
                found = explainer.explain(
                        request,
                        soFar -> line.report(soFar.passes(), soFar.total(), "computing the evidence"),
                        context.cancellation());
            }
            write(new ExplanationReport(
                    String.valueOf(file.getFileName()),
                    at,
                    window,
                    loaded.manifest().preprocessing(),
                    loaded.manifest().name(),
                    found));
            context.note(summary(found));
        }
        return ExitCode.DONE;
    }

    private void check() {
        if (StandardOutput.is(output)) {
            throw Usage.wrong(spec, "An explanation has several files; give the folder to write to with -o DIR.");
        }
        if (!(at >= 0)) {
            throw Usage.wrong(
                    spec, "--at is a time in seconds from the start of the sound, so it cannot be " + at + ".");
        }
        if (!(evidenceShare >= 0 && evidenceShare <= 1)) {
            throw Usage.wrong(spec, "--evidence-share is 0 to 1, not " + evidenceShare + ".");
        }
        if (formats.stream().anyMatch(ExplanationFormat::isSound) && RecordingReader.isArray(file)) {
            throw Usage.wrong(spec, "--format wav and flac need a sound file; " + file + " is an array of features.");
        }
    }

    private SpectrogramWindow window(Preprocessing as) {
        try (WindowSource source = recordings.reader().open(file, as)) {
            SpectrogramWindow window = source.window(new TimeSpan(at, at + as.windowSeconds()), as);
            source.warnings().forEach(warning -> context.note("Warning: " + warning));
            return window;
        }
    }

    private int index(Explainer explainer, LoadedModel loaded, SpectrogramWindow window, PatchMask mask) {
        if (wanted == null) {
            return new SoundTagger(loaded)
                    .classify(
                            window,
                            explainer.masks()
                                    ? mask
                                    : PatchMask.nothingHidden(loaded.manifest().grid()),
                            context.cancellation())
                    .top(1)
                    .getFirst()
                    .index();
        }
        return index(explainer.labels(), wanted);
    }

    private int index(List<String> labels, String name) {
        return IntStream.range(0, labels.size())
                .filter(i -> labels.get(i).equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Usage.wrong(spec, unknown(labels, name)));
    }

    private static String unknown(List<String> labels, String wanted) {
        String part = wanted.toLowerCase(Locale.ROOT);
        List<String> near = labels.stream()
                .filter(label -> label.toLowerCase(Locale.ROOT).contains(part))
                .limit(5)
                .toList();
        return "The model has no class '" + wanted + "'"
                + (near.isEmpty()
                        ? "; audiomae classify FILE --top-k " + labels.size() + " lists all " + labels.size() + "."
                        : "; similar are: " + String.join("; ", near) + ".");
    }

    private void write(ExplanationReport report) {
        ColourChoice colours = ColourChoice.of(ColourMap.MAGMA);
        for (ExplanationFormat format : formats) {
            switch (format) {
                case NPY -> report.writeArray(output.resolve("attribution.npy"));
                case JSON -> report.writeAreas(output.resolve("curves.json"));
                case CSV -> report.writeCurves(output.resolve("curves.csv"));
                case PNG -> FigureFile.write(output.resolve("explanation.png"), report.figure(colours), FigureFile.DPI);
                case SVG -> FigureFile.write(output.resolve("explanation.svg"), report.figure(colours), FigureFile.DPI);
                case WAV -> writeSounds(report.explanation().attribution(), "wav");
                case FLAC -> writeSounds(report.explanation().attribution(), "flac");
            }
        }
    }

    private void writeSounds(Attribution found, String ending) {
        try (AudioSource source = recordings.reader().openSound(file)) {
            Resynthesis sound = Resynthesis.read(source, at);
            PatchMask evidence = found.keepingEvidence(evidenceShare).on(PatchGrid.AUDIOSET);
            WindowSoundFile.write(output.resolve("evidence." + ending), sound.visible(evidence), "evidence of a class");
            WindowSoundFile.write(
                    output.resolve("without-evidence." + ending),
                    sound.hidden(evidence),
                    "everything but the evidence");
        }
    }

    private String summary(Explanation found) {
        return String.format(
                Locale.ROOT,
                "%s %.3f: deletion %.3f, insertion %.3f (random %.3f, loudest %.3f and %.3f), %d passes in %.1f s ->"
                        + " %s",
                found.label(),
                found.score(),
                found.curves().deletion().area(),
                found.curves().insertion().area(),
                found.curves().randomArea(),
                found.curves().loudestDeletion().area(),
                found.curves().loudestInsertion().area(),
                found.attribution().passes(),
                found.attribution().millis() / 1000,
                output);
    }
}
