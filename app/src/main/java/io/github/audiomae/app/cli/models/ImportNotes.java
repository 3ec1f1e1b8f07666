package io.github.audiomae.app.cli.models;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.importing.ImportPreview;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What is said about a checkpoint before anything is written.
final class ImportNotes {
    private static final int NAMES_SHOWN = 3;

    private ImportNotes() {}

    /// Says how the file was read, which weights can be chosen, and the first names of the classes.
    static void tell(CommandContext context, ImportPreview found) {
        context.note("Family " + found.family() + ": " + found.window() + ". It can " + can(found) + ".");
        String licence = found.licence().toString();
        context.note((licence.startsWith("unknown") ? "Licence " : "Licence: ") + licence);
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

    private static String can(ImportPreview found) {
        List<String> words = found.can().stream().map(EnumWord::of).toList();
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
