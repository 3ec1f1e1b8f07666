package io.github.audiomae.app.cli.models;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows one model.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = "Shows what is known about a model.",
        footerHeading = "%nExample:%n",
        footer = "  audiomae model show vit-b --json")
final class ModelShowCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "ID", description = "The model's id.")
    @SuppressWarnings("NullAway.Init")
    private String id;

    @Option(names = "--json", description = "Prints the model's model.json.")
    private boolean json;

    ModelShowCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ModelLibrary library = context.models().get();
        ModelFolder model = library.find(id);
        if (json) {
            context.out().print(manifest(model));
        } else {
            ModelCard.of(model, library.speeds()).forEach(context.out()::println);
        }
        return ExitCode.DONE;
    }

    private static String manifest(ModelFolder model) {
        try {
            return Files.readString(model.folder().resolve(ModelFolder.MANIFEST), StandardCharsets.UTF_8)
                            .stripTrailing()
                    + "\n";
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemCode.MODEL_DAMAGED,
                    Sentence.untranslated("Cannot read the model in " + model.folder() + "."),
                    e);
        }
    }
}
