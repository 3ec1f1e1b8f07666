package io.github.audiomae.app.cli.heads;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.app.cli.console.StandardOutput;
import io.github.audiomae.app.cli.options.ModelOptions;
import io.github.audiomae.head.StoredHead;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Exports a head.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Writes a head alone as ONNX, for use on embeddings.",
            "Its input is embedding [B, D], its output scores [B, C], 0 to 1, in the order of the model's labels.csv. The "
                    + "model with its encoder is in the library (audiomae model show ID)."
        },
        footerHeading = "%nExample:%n",
        footer = "  audiomae head export --model garden-birds -o garden-birds.onnx")
final class HeadExportCommand implements Callable<Integer> {
    private final CommandContext context;

    @Option(names = "--model", required = true, paramLabel = "ID", description = "The head, by its id or folder.")
    @SuppressWarnings("NullAway.Init")
    private String model;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            description = "The file to write, or - for standard output.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    HeadExportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        StoredHead head = StoredHead.of(ModelOptions.named(context, model));
        return StandardOutput.or(output, context, target -> {
            head.export(target);
            return ExitCode.DONE;
        });
    }
}
