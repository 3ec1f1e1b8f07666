package io.github.audiomae.app.cli;

import io.github.audiomae.graph.GraphForm;
import io.github.audiomae.importing.ImportRequest;
import io.github.audiomae.importing.ModelImporter;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.Targets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Compiles a checkpoint into a model of the library.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Compiles an Audio-MAE checkpoint (.pth, .bin, .safetensors) into a model of the library.",
            "Nothing in the file is executed; an interrupted import leaves nothing behind."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  audiomae model import pretrained.pth --name as2m",
            "  audiomae model import pretrained.pth --classifier finetuned.pth --name as2m-both",
            "  audiomae model import mine.safetensors --labels labels.csv --targets raw"
        })
final class ModelImportCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "FILE", description = "The checkpoint, judged by its content.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--name", paramLabel = "ID", description = "What to call the model (default: the file's name).")
    private @Nullable String name;

    @Option(
            names = "--classifier",
            paramLabel = "FILE",
            description = "A second checkpoint, fine-tuned from the first: the model then reconstructs and classifies.")
    private @Nullable Path classifier;

    @Option(
            names = "--targets",
            paramLabel = "KIND",
            converter = TargetsConverter.class,
            description = "What the decoder predicts, raw or patch-normalized (default: what the file says, else "
                    + "measured).")
    private @Nullable Targets targets;

    @Option(
            names = "--labels",
            paramLabel = "CSV",
            description = "The names of the classes (default: AudioSet's where there are 527).")
    private @Nullable Path labels;

    @Option(names = "--licence", paramLabel = "TEXT", description = "What may be done with the weights.")
    private @Nullable String licence;

    @Option(names = "--portable", description = "Writes standard ONNX operators only, for other runtimes: slower.")
    private boolean portable;

    @Option(names = "--replace", description = "Replaces an imported model of the same name.")
    private boolean replace;

    ModelImportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ModelImporter importer = new ModelImporter(context.models().get());
        try (StageLine line = new StageLine(context)) {
            ModelFolder model = importer.run(request(), line, context.cancellation());
            context.out().println(model.id());
        }
        return ExitCode.DONE;
    }

    private ImportRequest request() {
        return new ImportRequest(
                file,
                Optional.ofNullable(classifier),
                Optional.ofNullable(name),
                Optional.ofNullable(targets),
                Optional.ofNullable(labels),
                Optional.ofNullable(licence),
                portable ? GraphForm.PORTABLE : GraphForm.FAST,
                replace);
    }
}
