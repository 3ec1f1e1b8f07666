package io.github.audiomae.app.cli;

import io.github.audiomae.export.Json;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Everything about one model.
@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows what a model is and where it comes from.")
final class ModelShowCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "ID", description = "As model list names it.")
    @SuppressWarnings("NullAway.Init")
    private String id;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    ModelShowCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ModelFacts facts = ModelFacts.of(context.models().get().find(id));
        if (json) {
            context.out().println(Json.pretty(facts));
            return ExitCode.DONE;
        }
        line("id", facts.id());
        line("name", facts.name());
        line("family", facts.family());
        line("is", facts.describes());
        line("can", String.join(", ", facts.capabilities()));
        line("targets", facts.targets());
        line("size", String.format(Locale.ROOT, "%.1f MB", facts.bytes() / 1e6));
        line("licence", facts.licence());
        line("made from", facts.source());
        line("note", facts.note());
        line("SHA-256", facts.sha256());
        line("folder", facts.folder());
        facts.files().forEach((file, hash) -> line("  " + file, hash));
        return ExitCode.DONE;
    }

    private void line(String name, @Nullable String value) {
        if (value != null) {
            context.out().println(String.format(Locale.ROOT, "%-18s %s", name, value));
        }
    }
}
