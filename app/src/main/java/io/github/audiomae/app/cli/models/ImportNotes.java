package io.github.audiomae.app.cli.models;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.importing.ImportPreview;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What is said about a checkpoint before anything is written.
final class ImportNotes {
    private static final int NAMES_SHOWN = 3;

    private ImportNotes() {}

    /// Says how the file was read, which weights can be chosen, and the first names of the classes.
    static void tell(CommandContext context, ImportPreview found) {
        found.remarks().forEach(remark -> context.note(remark.toString()));
        if (found.weights().size() > 1 && found.request().weights().isEmpty()) {
            context.note("Choose with --weights model or --weights ema.");
        }
        if (found.numbered()) {
            context.note("The names of its " + found.labels().size() + " classes are unknown; add them with --labels.");
        } else if (!found.labels().isEmpty()) {
            int shown = Math.min(NAMES_SHOWN, found.labels().size());
            context.note("Classes: "
                    + IntStream.range(0, shown)
                            .mapToObj(i -> i + " \"" + found.labels().get(i) + "\"")
                            .collect(Collectors.joining(", "))
                    + (found.labels().size() > shown ? ", … (" + found.labels().size() + " in all)" : ""));
        }
    }
}
