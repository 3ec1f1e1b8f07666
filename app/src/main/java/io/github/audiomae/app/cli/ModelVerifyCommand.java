package io.github.audiomae.app.cli;

import io.github.audiomae.model.DamagedModel;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelLibrary;
import io.github.audiomae.run.ProblemException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Whether models are still what was imported.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Recomputes the SHA-256 of a model's files, or of all models'.")
final class ModelVerifyCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "ID", arity = "0..1", description = "As model list names it; all without it.")
    private @Nullable String id;

    ModelVerifyCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ModelLibrary library = context.models().get();
        List<ModelFolder> models = id == null ? library.list() : List.of(library.find(id));
        List<DamagedModel> damaged = id == null ? library.damaged() : List.of();
        int failed = damaged.size();
        damaged.forEach(model -> context.note(model.reason()));
        for (ModelFolder model : models) {
            try {
                model.verify(context.cancellation());
                context.out()
                        .println(model.id() + ": " + model.manifest().files().size() + " files are intact");
            } catch (ProblemException e) {
                context.note(String.valueOf(e.getMessage()));
                failed++;
            }
        }
        if (failed == 0) {
            return ExitCode.DONE;
        }
        return failed == models.size() + damaged.size() ? ExitCode.NOTHING_DONE : ExitCode.SOME_FAILED;
    }
}
