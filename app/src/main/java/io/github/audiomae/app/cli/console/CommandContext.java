package io.github.audiomae.app.cli.console;

import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.run.CancellationToken;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What every command works with.
///
/// @param out for results only, UTF-8, buffered; flushed when the command ends
/// @param err for everything else, UTF-8
/// @param cancellation cancelled when the user interrupts the program
/// @param models opens the model library when a command needs it
/// @param arguments the command line as given, without the name of the program
/// @param environment variables as returned by [System#getenv()]
public record CommandContext(
        PrintStream out,
        PrintStream err,
        CancellationToken cancellation,
        Supplier<ModelLibrary> models,
        List<String> arguments,
        Map<String, String> environment) {
    /// In the environment of this process.
    public CommandContext(
            PrintStream out,
            PrintStream err,
            CancellationToken cancellation,
            Supplier<ModelLibrary> models,
            List<String> arguments) {
        this(out, err, cancellation, models, arguments, System.getenv());
    }

    /// Prints a sentence to stderr.
    public void note(String sentence) {
        err.println(sentence);
    }

    /// Whether the results are no longer read (a closed pipe).
    public boolean outIsClosed() {
        return out.checkError();
    }
}
