package io.github.audiomae.app.cli;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.app.cli.options.DeviceOptions;
import io.github.audiomae.app.cli.options.MaskOptions;
import io.github.audiomae.app.cli.options.ModelOptions;
import io.github.audiomae.app.cli.options.ReconstructionOptions;
import io.github.audiomae.app.cli.options.RecordingOptions;
import io.github.audiomae.app.cli.options.Usage;
import io.github.audiomae.explore.ComparedModel;
import io.github.audiomae.explore.ModelComparison;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.features.WindowSource;
import io.github.audiomae.files.Json;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Compares two models on the same window.
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Compares two models on the same window of a sound with the same mask.",
            "Shows how well each reconstructs, which classes each finds, and how far apart their embeddings are.",
            "Class scores and embeddings are those of the whole window."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  audiomae compare street.flac --models Audio-MAE-small,vit-b",
            "  audiomae compare street.flac --models a,b --at 12.5 --mask time --seed 7 --json"
        })
final class CompareCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A sound file, or a .npy array of features.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--models",
            required = true,
            split = ",",
            paramLabel = "MODEL",
            description = "Two models, by id or folder, separated by a comma.")
    private List<String> models = List.of();

    @Option(
            names = "--top-k",
            paramLabel = "N",
            defaultValue = "5",
            description = "Number of classes shown per model, highest score first (default: 5).")
    private int topK;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Mixin
    private final ReconstructionOptions options = new ReconstructionOptions();

    @Mixin
    private final DeviceOptions.Only devices = new DeviceOptions.Only();

    @Mixin
    private final MaskOptions mask = new MaskOptions();

    @Mixin
    private final RecordingOptions recordings = new RecordingOptions();

    CompareCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (models.size() != 2) {
            throw Usage.wrong(spec, "--models needs two models separated by a comma, not " + models.size() + ".");
        }
        if (topK < 0) {
            throw Usage.wrong(spec, "--top-k cannot be negative.");
        }
        double at = options.at();
        ExecutionTarget target = devices.target();
        List<ModelFolder> folders =
                models.stream().map(name -> ModelOptions.named(context, name)).toList();
        ComparedModel.Question question = question(folders.getFirst());
        ModelComparison comparison = new ModelComparison(
                ask(folders.getFirst(), target, question), ask(folders.getLast(), target, question));
        ComparisonReport report = ComparisonReport.of(file, at, question, soundFrames, comparison, topK);
        if (json) {
            context.out().println(Json.pretty(report));
        } else {
            report.lines().forEach(context.out()::println);
        }
        return ExitCode.DONE;
    }

    private final Set<Sentence> told = new HashSet<>();
    private int soundFrames;

    private ComparedModel.Question question(ModelFolder first) {
        return new ComparedModel.Question(
                this::window, mask.strategy(first).mask(first.manifest().grid()), options.levels());
    }

    private SpectrogramWindow window(Preprocessing as) {
        try (WindowSource source = recordings.reader().open(file, as)) {
            SpectrogramWindow window = source.window(options.span(as), as);
            source.warnings().stream().filter(told::add).forEach(warning -> context.note("Warning: " + warning));
            soundFrames = window.soundFrames();
            return window;
        }
    }

    /// One after the other, because the two need not fit in memory together.
    private ComparedModel ask(ModelFolder folder, ExecutionTarget target, ComparedModel.Question question) {
        try (LoadedModel model = DeviceOptions.told(context, LoadedModel.open(folder, target))) {
            return ComparedModel.ask(model, question, context.cancellation());
        }
    }
}
