package io.github.audiomae.app.cli;

import io.github.audiomae.export.Json;
import io.github.audiomae.model.DamagedModel;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelLibrary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The models there are.
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the models; * marks the default one.")
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
        if (json) {
            context.out()
                    .println(Json.pretty(models.stream().map(ModelFacts::of).toList()));
        } else {
            Optional<String> preferred = models.isEmpty()
                    ? Optional.empty()
                    : Optional.of(library.defaultModel().id());
            models.forEach(model -> context.out().println(line(model, preferred)));
        }
        if (models.isEmpty()) {
            context.note("There is no model yet; import one with: audiomae model import FILE");
        }
        for (DamagedModel damaged : library.damaged()) {
            context.note("Damaged: " + damaged.id() + ": " + damaged.reason());
        }
        return ExitCode.DONE;
    }

    private static String line(ModelFolder model, Optional<String> preferred) {
        ModelFacts facts = ModelFacts.of(model);
        return String.format(
                Locale.ROOT,
                "%s %-24s %-28s %7.1f MB  %s",
                preferred.filter(model.id()::equals).isPresent() ? "*" : " ",
                facts.id(),
                String.join(", ", facts.capabilities()),
                facts.bytes() / 1e6,
                facts.describes());
    }
}
