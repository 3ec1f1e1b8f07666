package io.github.audiomae.app.cli;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.explore.Levels;
import io.github.audiomae.explore.Reconstruction;
import io.github.audiomae.explore.ReconstructionRequest;
import io.github.audiomae.explore.Reconstructor;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.features.WindowSource;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.patches.MaskStrategy;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// Hides patches of one window and lets a model paint them back.
@Command(
        name = "reconstruct",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Hides patches of a sound and lets the model paint them back.",
            "Takes one window of 10.24 s and writes to a folder: reconstruction.png (original, masked, reconstruction "
                    + "and difference), prediction.npy [512, 256] (what the decoder said), reconstruction.npy "
                    + "[1024, 128] (visible patches as they were), mask.npy (patches that stayed visible) and "
                    + "reconstruction.json (the numbers)."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  audiomae reconstruct street.flac -o out",
            "  audiomae reconstruct street.flac -o out --mask time --mask-ratio 0.5 --seed 7 --at 12.5",
            "  audiomae reconstruct features.npy -o out --mask @visible.npy --format npy,json"
        })
final class ReconstructCommand implements Callable<Integer> {
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
            description = "The folder to write to; made where it is missing.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Option(
            names = "--at",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "Where in the sound the window begins (default: 0).")
    private double at;

    @Option(
            names = "--levels",
            paramLabel = "LEVELS",
            defaultValue = "estimated",
            description = "For models that predict patches without their level: normalized (as predicted), estimated "
                    + "(from visible neighbours) or oracle (from the hidden patches themselves) (default: estimated).")
    private Levels levels = Levels.ESTIMATED;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            defaultValue = "png,npy,json",
            description = "What to write, separated by commas: png, npy, json (default: all).")
    private Set<ReconstructionFormat> formats = EnumSet.allOf(ReconstructionFormat.class);

    @Option(
            names = "--colours",
            paramLabel = "MAP",
            defaultValue = "magma",
            converter = ColourConverter.class,
            description = "magma, viridis, inferno, plasma, cividis, grey or inverted-grey (default: magma).")
    private ColourMap colours = ColourMap.MAGMA;

    @Mixin
    private final MaskOptions mask = new MaskOptions();

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Mixin
    private final Recordings recordings = new Recordings();

    ReconstructCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        MaskStrategy strategy = mask.strategy();
        if (!(at >= 0)) {
            throw Usage.wrong(spec, "--at counts seconds from the sound's start, so it cannot be " + at + ".");
        }
        try (LoadedModel loaded = model.open(context, Capability.RECONSTRUCT);
                WindowSource source =
                        recordings.open(file, loaded.manifest().preprocessing().normalization())) {
            TimeSpan span = new TimeSpan(at, at + SpectrogramWindow.SECONDS);
            SpectrogramWindow window =
                    source.window(span, loaded.manifest().preprocessing().normalization());
            Reconstruction result = new Reconstructor(loaded)
                    .reconstruct(new ReconstructionRequest(window, strategy.mask(), levels), context.cancellation());
            ReconstructionReport report = ReconstructionReport.of(file, at, loaded.folder(), mask, strategy, result);
            new ReconstructionFiles(output, report, result, loaded.manifest(), colours).write(formats);
            source.warnings().forEach(warning -> context.note("Warning: " + warning));
            context.note(report.summary() + " -> " + output);
        }
        return ExitCode.DONE;
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
