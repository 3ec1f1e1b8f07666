package io.github.audiomae.app.cli;

import io.github.audiomae.export.Json;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelLibrary;
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
        description = "Lists the models: those that come with the program, and those that were imported.",
        footerHeading = "%nExample:%n",
        footer = "  audiomae model list --json")
final class ModelListCommand implements Callable<Integer> {
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
                .map(model -> ModelSummary.of(model, model.id().equals(preferred)))
                .toList();
        if (json) {
            context.out().println(Json.pretty(summaries));
        } else {
            summaries.forEach(this::print);
        }
        library.damaged()
                .forEach(damaged -> context.note("Warning: the model " + damaged.id() + " cannot be used: "
                        + damaged.reason() + " Remove it with: audiomae model remove " + damaged.id()));
        if (models.isEmpty()) {
            context.note("There is no model yet; import one with: audiomae model import FILE");
        }
        return ExitCode.DONE;
    }

    private void print(ModelSummary model) {
        context.out()
                .println(String.format(
                        Locale.ROOT,
                        "%s %-24s %6.1f M parameters  %-28s %s",
                        model.isDefault() ? "*" : " ",
                        model.id(),
                        model.parameters() / 1e6,
                        String.join(", ", model.capabilities()),
                        model.name()));
    }
}
