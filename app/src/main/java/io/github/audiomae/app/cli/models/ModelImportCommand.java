package io.github.audiomae.app.cli.models;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.app.cli.console.StageLine;
import io.github.audiomae.app.program.Bundled;
import io.github.audiomae.checkpoint.TrainedWeights;
import io.github.audiomae.graph.GraphForm;
import io.github.audiomae.importing.ImportPreview;
import io.github.audiomae.importing.ImportRequest;
import io.github.audiomae.importing.ModelImporter;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.Targets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// Imports a checkpoint as a model of the library.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Imports a checkpoint of an Audio-MAE, Bird-MAE, EAT, AST or DASS (.pth, .pt, .ckpt, .bin, .safetensors):"
                    + " compiles it to ONNX and adds it to the library. A folder with the layout of Hugging Face works,"
                    + " too, also with a checkpoint in several files and their index; ONNX graphs with a model.json are"
                    + " copied unchanged.",
            "A prefix of all tensor names, such as module. or model., is removed.",
            "Nothing in a file is executed; an interrupted import leaves nothing behind. Prints the model's id."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  audiomae model import pretrained.pth --name vit-b",
            "  audiomae model import finetuned.pth --weights ema --labels classes.csv",
            "  audiomae model import pretrained.pth --dry-run",
            "  audiomae model import pretrained.pth --classifier finetuned.pth --name vit-b-full",
            "  audiomae model import model.safetensors --targets raw --replace",
            "  audiomae model import pretrained.pth --name vit-b-int8 --precision int8"
        })
final class ModelImportCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "A checkpoint, recognised by its content; a folder with one; or a model (folder or .onnx file).")
    @SuppressWarnings("NullAway.Init")
    private Path checkpoint;

    @Option(
            names = "--classifier",
            paramLabel = "FILE",
            description = "A second checkpoint, fine-tuned from the first; both become one model.")
    private @Nullable Path classifier;

    @Mixin
    private final StoredModelOptions stored = new StoredModelOptions();

    @Option(
            names = "--targets",
            paramLabel = "TARGETS",
            converter = TargetsConverter.class,
            description = "What the decoder predicts: raw or patch-normalized (default: as stated in the file, else as "
                    + "measured).")
    private @Nullable Targets targets;

    @Option(
            names = "--weights",
            paramLabel = "WEIGHTS",
            converter = WeightsConverter.class,
            description =
                    "Which weights to take if the file holds both: model, as trained, or ema, their moving average "
                            + "(default: model).")
    private @Nullable TrainedWeights weights;

    @Option(
            names = "--labels",
            paramLabel = "CSV",
            description = "The names of the classes: a table with the columns index and display_name, separated by "
                    + "commas, semicolons or tabs.")
    private @Nullable Path labels;

    @Option(names = "--licence", paramLabel = "WORDS", description = "The licence of the weights.")
    private @Nullable String licence;

    @Option(names = "--portable", description = "Writes graphs of standard operators only, for other runtimes; slower.")
    private boolean portable;

    @Option(names = "--dry-run", description = "Shows what the file contains, and writes nothing.")
    private boolean dryRun;

    ModelImportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ImportRequest request = new ImportRequest(
                checkpoint,
                Optional.ofNullable(classifier),
                stored.name(),
                Optional.ofNullable(weights),
                Optional.ofNullable(targets),
                Optional.ofNullable(labels),
                Optional.ofNullable(licence),
                Optional.empty(),
                portable ? GraphForm.PORTABLE : GraphForm.FAST,
                stored.precision(),
                stored.replace());
        ModelImporter importer = new ModelImporter(context.models().get(), Bundled::samples);
        String id = importer.requireFreeName(request).value();
        ImportPreview found = ModelImporter.look(request);
        if (dryRun) {
            context.out().println(found.found());
            ImportNotes.tell(context, found);
            context.note("It would become " + id + "; nothing was written.");
            return ExitCode.DONE;
        }
        ImportNotes.tell(context, found);
        try (StageLine progress = new StageLine(context)) {
            ModelFolder model = importer.run(request, progress, context.cancellation());
            context.out().println(model.id());
            AccuracyWords.tell(context, model);
        }
        return ExitCode.DONE;
    }

    /// Reads `model` or `ema`.
    static final class WeightsConverter implements ITypeConverter<TrainedWeights> {
        @Override
        public TrainedWeights convert(String value) {
            return switch (value) {
                case "model" -> TrainedWeights.MODEL;
                case "ema" -> TrainedWeights.EMA;
                default -> throw new TypeConversionException("'" + value + "' is neither model nor ema");
            };
        }
    }

    /// Reads `raw` or `patch-normalized`.
    static final class TargetsConverter implements ITypeConverter<Targets> {
        @Override
        public Targets convert(String value) {
            return switch (value) {
                case "raw" -> Targets.RAW;
                case "patch-normalized" -> Targets.PATCH_NORMALIZED;
                default -> throw new TypeConversionException("'" + value + "' is neither raw nor patch-normalized");
            };
        }
    }
}
