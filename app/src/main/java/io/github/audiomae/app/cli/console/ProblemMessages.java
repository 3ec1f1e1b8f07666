package io.github.audiomae.app.cli.console;

import io.github.audiomae.files.NativeProblem;
import io.github.audiomae.files.Unwritable;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// What a person reads when a command fails, and the exit code that goes with it.
public final class ProblemMessages implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final CommandContext context;

    public ProblemMessages(CommandContext context) {
        this.context = context;
    }

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        context.note(String.valueOf(problem.getMessage()));
        UnmatchedArgumentException.printSuggestions(problem, err);
        err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.WRONG_USAGE;
    }

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
        return tell(problem);
    }

    /// Prints what went wrong.
    ///
    /// @return the exit code
    public int tell(Throwable problem) {
        switch (problem) {
            case ProblemException known -> context.note(known.sentenceWithCode());
            case CancellationException stopped -> context.note("Stopped.");
            case LinkageError library -> tell(NativeProblem.of(library));
            case OutOfMemoryError memory -> note(ProblemCode.OUT_OF_MEMORY, Sentence.of("system.memory"));
            case ExecutionException wrapper when wrapper.getCause() != null -> tell(wrapper.getCause());
            case UncheckedIOException wrapper when wrapper.getCause() != null -> tell(wrapper.getCause());
            case IOException full
            when Unwritable.isFull(full) ->
                note(ProblemCode.DISK_FULL, Sentence.of("system.full", String.valueOf(full.getMessage())));
            case IOException io -> note(ProblemCode.FILE, Sentence.of("system.io", String.valueOf(io.getMessage())));
            default -> {
                context.note("An unexpected error occurred, please report it: " + problem + " ["
                        + ProblemCode.UNEXPECTED.text() + "]");
                LoggerFactory.getLogger(ProblemMessages.class).error("unexpected", problem);
                problem.printStackTrace(context.err());
            }
        }
        return ExitCode.NOTHING_DONE;
    }

    private void note(ProblemCode code, Sentence sentence) {
        context.note(sentence + " [" + code.text() + "]");
    }
}
