package io.github.audiomae.app.cli;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.app.cli.console.StandardOutput;
import io.github.audiomae.app.cli.options.MaskOptions;
import io.github.audiomae.app.cli.options.ModelOptions;
import io.github.audiomae.app.cli.options.ReconstructionOptions;
import io.github.audiomae.app.cli.options.RecordingOptions;
import io.github.audiomae.app.cli.options.Usage;
import io.github.audiomae.app.program.ProgramVersion;
import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.experiment.CardFiles;
import io.github.audiomae.experiment.Experiment;
import io.github.audiomae.experiment.ReconstructionDescription;
import io.github.audiomae.explore.Levels;
import io.github.audiomae.explore.Reconstruction;
import io.github.audiomae.explore.ReconstructionRequest;
import io.github.audiomae.explore.Reconstructor;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.features.WindowSource;
import io.github.audiomae.figure.FigureFile;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.plot.ColourChoice;
import io.github.audiomae.recordings.RecordingReader;
import io.github.audiomae.resynthesis.HiddenPhase;
import io.github.audiomae.resynthesis.Resynthesis;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// Hides patches of one window and lets a model reconstruct them.
@Command(
        name = "reconstruct",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Hides patches of a sound's spectrogram and lets the model reconstruct them.",
            "Takes one window (10.24 s for most models) and writes to a folder: reconstruction.png (original, masked,"
                    + " reconstruction and difference), prediction.npy [patches, 256] (the decoder's output),"
                    + " reconstruction.npy [frames, 128] (with the visible patches unchanged), mask.npy (the visible"
                    + " patches) and reconstruction.json (the numbers).",
            "With --format wav also original.wav, visible.wav, hidden.wav and reconstruction.wav, 16 kHz mono, all of "
                    + "the same length.",
            "With --card also card.json, card.mask.npy and card.png: an experiment that --replay repeats and "
                    + "compares bit for bit."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  audiomae reconstruct street.flac -o out",
            "  audiomae reconstruct street.flac -o out --mask time --mask-ratio 0.5 --seed 7 --at 12.5",
            "  audiomae reconstruct features.npy -o out --mask @visible.npy --format npy,json",
            "  audiomae reconstruct street.flac -o out --mask-ratio 0.5 --format png,wav",
            "  audiomae reconstruct street.flac -o out --card",
            "  audiomae reconstruct --replay out/card.json"
        })
final class ReconstructCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "A sound file, or a .npy array of features; with --replay only if the sound has moved.")
    private @Nullable Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "The folder to write to; created if it does not exist. Optional with --replay.")
    private @Nullable Path output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            defaultValue = "png,npy,json",
            description = "What to write, separated by commas: png, svg, npy, json, wav, flac (default: png,npy,json).")
    private Set<ReconstructionFormat> formats =
            EnumSet.of(ReconstructionFormat.PNG, ReconstructionFormat.NPY, ReconstructionFormat.JSON);

    @Option(
            names = "--phase",
            paramLabel = "PHASE",
            defaultValue = "iterated",
            description =
                    "With wav or flac: the phase of hidden patches, iterated (found from the visible ones) or oracle "
                            + "(that of the original, which uses what was hidden) (default: iterated).")
    private HiddenPhase phase = HiddenPhase.ITERATED;

    @Option(
            names = "--colours",
            paramLabel = "MAP",
            defaultValue = "magma",
            converter = ColourConverter.class,
            description = "magma, viridis, inferno, plasma, cividis, grey or inverted-grey (default: magma).")
    private ColourMap colours = ColourMap.MAGMA;

    @Option(
            names = "--dpi",
            paramLabel = "N",
            defaultValue = "300",
            description = "Dots per inch of the PNG, 30 to 1200; at 300 it is 2420 pixels wide (default: 300).")
    private int dpi = FigureFile.DPI;

    @Option(names = "--card", description = "Also writes an experiment card.")
    private boolean card;

    @Option(
            names = "--replay",
            paramLabel = "CARD.json",
            description = "Repeats the experiment of a card, with its sound, model and mask, and says whether the "
                    + "result is the same bit for bit (exit code 1 if not).")
    private @Nullable Path replay;

    @Mixin
    private final ReconstructionOptions options = new ReconstructionOptions();

    @Mixin
    private final MaskOptions mask = new MaskOptions();

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Mixin
    private final RecordingOptions recordings = new RecordingOptions();

    ReconstructCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (replay != null) {
            return new ReplayRun(context, model, replay, file).run(this::write);
        }
        if (file == null || output == null) {
            throw Usage.wrong(spec, "Give a FILE to reconstruct and the folder to write to with -o DIR.");
        }
        if (StandardOutput.is(output)) {
            throw Usage.wrong(spec, "A reconstruction has several files; give the folder to write to with -o DIR.");
        }
        return reconstruct(file);
    }

    private int reconstruct(Path sound) {
        if (card && RecordingReader.isArray(sound)) {
            throw Usage.wrong(spec, "--card needs a sound file; " + sound + " is an array of features.");
        }
        if (formats.stream().anyMatch(ReconstructionFormat::isSound)) {
            requireSound(sound);
        }
        double at = options.at();
        ModelFolder folder = model.folder(context, Capability.RECONSTRUCT);
        MaskStrategy strategy = mask.strategy(folder);
        Preprocessing as = folder.manifest().preprocessing();
        if (formats.stream().anyMatch(ReconstructionFormat::isSound)) {
            Resynthesis.require(folder.manifest().grid());
        }
        try (LoadedModel loaded = model.open(context, Capability.RECONSTRUCT);
                WindowSource source = recordings.reader().open(sound, as)) {
            SpectrogramWindow window = source.window(options.span(as), as);
            Reconstruction result = new Reconstructor(loaded)
                    .reconstruct(
                            new ReconstructionRequest(
                                    window, strategy.mask(folder.manifest().grid()), options.levels()),
                            context.cancellation());
            Experiment experiment = Experiment.of(
                    new ReconstructionDescription.Sound(
                            sound, recordings.reader().channel().toString()),
                    at,
                    loaded.folder(),
                    mask.asked(strategy),
                    result,
                    ProgramVersion.described());
            write(experiment);
            source.warnings().forEach(warning -> context.note("Warning: " + warning));
            context.note(experiment.report().summary() + " -> " + output);
        }
        return ExitCode.DONE;
    }

    private void requireSound(Path sound) {
        if (RecordingReader.isArray(sound)) {
            throw Usage.wrong(spec, "--format wav or flac needs a sound file; " + sound + " is an array of features.");
        }
        if (options.levels() == Levels.NORMALIZED) {
            throw Usage.wrong(
                    spec,
                    "--format wav or flac needs levels; normalised patches have none. Use --levels estimated or"
                            + " oracle.");
        }
    }

    private void write(Experiment experiment) {
        if (output == null) {
            return;
        }
        ReconstructionSounds sounds = new ReconstructionSounds(context, experiment, phase);
        new ReconstructionFiles(output, experiment, ColourChoice.of(colours), dpi, sounds).write(formats);
        if (card) {
            CardFiles.write(output.resolve("card.json"), experiment, ColourChoice.of(colours));
        }
    }

    /// Reads the name of a colour map.
    static final class ColourConverter implements ITypeConverter<ColourMap> {
        @Override
        public ColourMap convert(String name) {
            return ColourMap.withId(name)
                    .orElseThrow(() -> new TypeConversionException("there is no colour map '" + name + "'"));
        }
    }
}
