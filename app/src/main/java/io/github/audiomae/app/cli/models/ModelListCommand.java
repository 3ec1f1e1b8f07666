package io.github.audiomae.app.cli.models;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.files.Json;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.ModelFolder;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists the models.
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Lists the bundled and the imported models.",
            "For each model: id, family, size, size on disk, time per window as measured here (by model verify or "
                    + "bench), capabilities and name. The default model has a star."
        },
        footerHeading = "%nExample:%n",
        footer = "  audiomae model list --json")
final class ModelListCommand implements Callable<Integer> {
    private static final double MILLION = 1e6;
    private static final int LEAST_ID_WIDTH = 24;

    private final CommandContext context;

    @Option(names = "--json", description = "Prints a JSON array.")
    private boolean json;

    ModelListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ModelLibrary library = context.models().get();
        List<ModelFolder> models = library.list();
        String preferred = models.isEmpty() ? "" : library.defaultModel().id();
        List<ModelSummary> summaries = models.stream()
                .map(model ->
                        ModelSummary.of(model, library.speeds(), model.id().equals(preferred)))
                .toList();
        if (json) {
            context.out().println(Json.pretty(summaries));
        } else {
            int widest = summaries.stream()
                    .mapToInt(model -> model.id().length())
                    .max()
                    .orElse(0);
            summaries.forEach(model -> print(model, Math.max(LEAST_ID_WIDTH, widest)));
        }
        library.damaged()
                .forEach(damaged -> context.note("Warning: the model " + damaged.id() + " cannot be used: "
                        + damaged.reason() + " Remove it with: audiomae model remove " + damaged.id()));
        if (models.isEmpty()) {
            context.note("There are no models yet; import one with: audiomae model import FILE");
        }
        return ExitCode.DONE;
    }

    private static String speed(ModelSummary model) {
        return model.millisecondsPerWindow().values().stream()
                .findFirst()
                .map(millis -> String.format(Locale.ROOT, "%.1f ms", millis))
                .orElse("not measured");
    }

    private void print(ModelSummary model, int idWidth) {
        context.out()
                .println(String.format(
                        Locale.ROOT,
                        "%s %-" + idWidth + "s %-9s %6.1f M parameters %7.0f MB  %-12s  %-28s %s",
                        model.isDefault() ? "*" : " ",
                        model.id(),
                        model.family(),
                        model.parameters() / MILLION,
                        model.bytes() / MILLION,
                        speed(model),
                        String.join(", ", model.capabilities()),
                        model.name()));
    }
}
