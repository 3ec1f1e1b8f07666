package io.github.audiomae.app.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.audiomae.files.Unwritable;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What every command works with.
///
/// Text for people, on both streams, cannot control the terminal: see [VisibleText].
public final class CommandContext {
    private final ResultStream results;
    private final PrintStream data;
    private final PrintStream out;
    private final PrintStream redrawn;
    private final PrintStream err;
    private final CancellationToken cancellation;
    private final Supplier<ModelLibrary> models;
    private final List<String> arguments;
    private final Map<String, String> environment;

    /// @param out for results only; flushed when the command ends
    /// @param err for everything else
    /// @param cancellation cancelled when the user interrupts the program
    /// @param models opens the model library when a command needs it
    /// @param arguments the command line as given, without the name of the program
    /// @param environment variables as returned by [System#getenv()]
    public CommandContext(
            OutputStream out,
            OutputStream err,
            CancellationToken cancellation,
            Supplier<ModelLibrary> models,
            List<String> arguments,
            Map<String, String> environment) {
        this.results = new ResultStream(out);
        this.data = new PrintStream(results, false, UTF_8);
        this.out = new PrintStream(new VisibleText(results), false, UTF_8);
        this.redrawn = new PrintStream(err, true, UTF_8);
        this.err = new PrintStream(new VisibleText(err), true, UTF_8);
        this.cancellation = cancellation;
        this.models = models;
        this.arguments = List.copyOf(arguments);
        this.environment = Map.copyOf(environment);
    }

    /// In the environment of this process.
    public CommandContext(
            OutputStream out,
            OutputStream err,
            CancellationToken cancellation,
            Supplier<ModelLibrary> models,
            List<String> arguments) {
        this(out, err, cancellation, models, arguments, System.getenv());
    }

    /// Results for people, and JSON; UTF-8.
    public PrintStream out() {
        return out;
    }

    /// Results for other programs, every byte as it is; on a terminal the same as [#out()].
    public PrintStream data() {
        return Terminal.isStdout() ? out : data;
    }

    /// Everything else, UTF-8.
    public PrintStream err() {
        return err;
    }

    /// Stderr for lines that are drawn again in place, with control characters of the program's own.
    PrintStream redrawn() {
        return redrawn;
    }

    /// Cancelled when the user interrupts the program.
    public CancellationToken cancellation() {
        return cancellation;
    }

    /// Opens the model library when a command needs it.
    public Supplier<ModelLibrary> models() {
        return models;
    }

    /// The command line as given, without the name of the program.
    public List<String> arguments() {
        return arguments;
    }

    /// Variables as returned by [System#getenv()].
    public Map<String, String> environment() {
        return environment;
    }

    /// Prints a sentence to stderr, on one line.
    public void note(String sentence) {
        err.println(VisibleText.line(sentence));
    }

    /// Whether results can no longer be written: their reader has gone, or the stream failed.
    public boolean outIsClosed() {
        return out.checkError() || data.checkError();
    }

    /// Writes what is left of the results. Says so on stderr if results were lost; a reader that wanted no more is
    /// none of its concern.
    ///
    /// @param code the exit code of the command
    /// @return the exit code, [ExitCode#NOTHING_DONE] if results were lost
    public int finish(int code) {
        out.flush();
        data.flush();
        IOException failure = results.failure();
        if (failure == null || !results.lost()) {
            return code;
        }
        if (Unwritable.isFull(failure)) {
            note("The results could not be written to standard output: the disk is full. ["
                    + ProblemCode.DISK_FULL.text() + "]");
        } else {
            note("The results could not be written to standard output. [" + ProblemCode.CANNOT_WRITE.text() + "]");
        }
        return code == ExitCode.WRONG_USAGE ? code : ExitCode.NOTHING_DONE;
    }
}
