package io.github.audiomae.app.cli.console;

import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.run.CancellationToken;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What every command works with.
///
/// @param out for results alone, UTF-8, buffered; flushed when the command ends
/// @param err for everything else, UTF-8
/// @param cancellation cancelled when the person interrupts the program
/// @param models opens the model library when a command needs it
/// @param arguments the command line as given, without the program's name
/// @param environment variables as [System#getenv()] gives them
public record CommandContext(
        PrintStream out,
        PrintStream err,
        CancellationToken cancellation,
        Supplier<ModelLibrary> models,
        List<String> arguments,
        Map<String, String> environment) {
    /// In this process's own environment.
    public CommandContext(
            PrintStream out,
            PrintStream err,
            CancellationToken cancellation,
            Supplier<ModelLibrary> models,
            List<String> arguments) {
        this(out, err, cancellation, models, arguments, System.getenv());
    }

    /// Tells the person something, on stderr.
    public void note(String sentence) {
        err.println(sentence);
    }

    /// Whether nobody reads the results any more (a closed pipe).
    public boolean outIsClosed() {
        return out.checkError();
    }
}
