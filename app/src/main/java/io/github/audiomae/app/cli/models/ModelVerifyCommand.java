package io.github.audiomae.app.cli.models;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.importing.ModelVerification;
import io.github.audiomae.library.DamagedModel;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Compares models with the hashes recorded at their import.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Checks that models are intact and give the output recorded at import.",
            "Compares the hashes of each model's files with those in model.json, then runs the model on a known sound.",
            "Records its speed on this machine, for audiomae model list."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  audiomae model verify", "  audiomae model verify vit-b"})
final class ModelVerifyCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "The ids of the models (default: all).")
    private List<String> ids = List.of();

    ModelVerifyCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ModelLibrary library = context.models().get();
        List<String> chosen = ids.isEmpty() ? all(library) : ids;
        ModelVerification verification = new ModelVerification(library.speeds());
        int failed = 0;
        for (String id : chosen) {
            try {
                ModelVerification.Verified found =
                        verification.run(library.find(id), Progress.NONE, context.cancellation());
                context.out().println(id + ": intact, " + words(found));
            } catch (ProblemException e) {
                context.note("Failed: " + e.sentenceWithCode());
                failed++;
            }
        }
        if (failed == 0) {
            return ExitCode.DONE;
        }
        return failed < chosen.size() ? ExitCode.SOME_FAILED : ExitCode.NOTHING_DONE;
    }

    private static List<String> all(ModelLibrary library) {
        return Stream.concat(
                        library.list().stream().map(ModelFolder::id),
                        library.damaged().stream().map(DamagedModel::id))
                .toList();
    }

    private static String words(ModelVerification.Verified found) {
        String output = found.difference().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "gives the recorded output (relative difference %.1e)",
                        found.difference().getAsDouble())
                : "runs (no output was recorded when it was made)";
        return output + String.format(Locale.ROOT, ", %.1f ms per window", found.millisecondsPerWindow());
    }
}
