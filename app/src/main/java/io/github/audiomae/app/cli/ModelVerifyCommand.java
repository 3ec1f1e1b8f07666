package io.github.audiomae.app.cli;

import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelLibrary;
import io.github.audiomae.run.ProblemException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Compares models with the hashes taken when they were imported.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = "Computes the hashes of models' files again and compares them with those in model.json.",
        footerHeading = "%nExamples:%n",
        footer = {"  audiomae model verify", "  audiomae model verify vit-b"})
final class ModelVerifyCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "The models' ids (default: all).")
    private List<String> ids = List.of();

    ModelVerifyCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ModelLibrary library = context.models().get();
        List<String> chosen =
                ids.isEmpty() ? library.list().stream().map(ModelFolder::id).toList() : ids;
        int failed = 0;
        for (String id : chosen) {
            try {
                library.find(id).verify(context.cancellation());
                context.out().println(id + ": intact");
            } catch (ProblemException e) {
                context.note("Failed: " + e.getMessage());
                failed++;
            }
        }
        if (failed == 0) {
            return ExitCode.DONE;
        }
        return failed < chosen.size() ? ExitCode.SOME_FAILED : ExitCode.NOTHING_DONE;
    }
}
