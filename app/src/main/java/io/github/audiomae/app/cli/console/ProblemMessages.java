package io.github.audiomae.app.cli.console;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import java.io.PrintWriter;
import java.util.concurrent.CancellationException;
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
        switch (problem) {
            case ProblemException known -> context.note(known.sentenceWithCode());
            case CancellationException stopped -> context.note("Stopped.");
            default -> {
                context.note("An unexpected error occurred, please report it: " + problem + " ["
                        + ProblemCode.UNEXPECTED.text() + "]");
                LoggerFactory.getLogger(ProblemMessages.class).error("unexpected", problem);
                problem.printStackTrace(context.err());
            }
        }
        return ExitCode.NOTHING_DONE;
    }
}
