package io.github.audiomae.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.Interruption;
import io.github.audiomae.app.cli.console.ProblemMessages;
import io.github.audiomae.app.cli.console.VisibleText;
import io.github.audiomae.app.program.Bundled;
import io.github.audiomae.files.UserFolders;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.run.CancellationToken;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/// Runs command lines.
public final class CommandLineInterface {
    /// The command of picocli that shows the help of another.
    private static final String HELP = "help";

    private static final Set<String> ABOUT_PROGRAM = Set.of("--help", "-h", "--version", "-V");

    private CommandLineInterface() {}

    /// Whether this first word of a command line is a command, and not a file for the main window.
    public static boolean isCommand(String word) {
        return word.startsWith("-") || word.equals(HELP) || OwnCommands.NAMES.contains(word) || isOther(word);
    }

    /// Picocli is loaded only where there are commands that are not the program's own: it would make the main window
    /// appear later.
    private static boolean isOther(String word) {
        return ServiceLoader.load(CommandProvider.class).findFirst().isPresent()
                && withOthers(new CommandLine(new AudioMaeCommand()), silent())
                        .getSubcommands()
                        .containsKey(word);
    }

    /// The names of all commands, in the order of `audiomae --help`.
    public static List<String> commandNames() {
        return List.copyOf(commandLine(silent()).getSubcommands().keySet());
    }

    /// Runs one command on the streams of the process. An interruption (Ctrl-C) cancels it and waits until it has
    /// removed temporary files.
    ///
    /// @return the exit code: 0 done, 1 some inputs failed, 2 wrong usage, 3 nothing done
    public static int run(String... arguments) {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        CancellationToken cancellation = new CancellationToken();
        try (Interruption ignored = Interruption.cancels(cancellation)) {
            return run(new CommandContext(out, err, cancellation, library(err), List.of(arguments)), arguments);
        }
    }

    /// Runs one command in a context.
    static int run(CommandContext context, String... arguments) {
        try {
            return context.finish(line(context, arguments).execute(arguments));
        } catch (Error e) { // picocli hands on exceptions only
            return context.finish(new ProblemMessages(context).tell(e));
        }
    }

    /// What this command line needs: to describe all commands with their options takes longer than many of them.
    private static CommandLine line(CommandContext context, String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        if (OwnCommands.NAMES.contains(first)) {
            return withSettings(only(List.of(first), context), context);
        }
        if (arguments.length == 1 && ABOUT_PROGRAM.contains(first)) {
            CommandLine line = new CommandLine(new AudioMaeCommand());
            OwnCommands.NAMES.forEach(name -> line.addSubcommand(OwnCommands.summary(name)));
            return withSettings(withOthers(line, context), context);
        }
        return commandLine(context);
    }

    /// All commands, for a context.
    static CommandLine commandLine(CommandContext context) {
        return withSettings(withOthers(only(OwnCommands.NAMES, context), context), context);
    }

    /// With the commands that are not the program's own.
    private static CommandLine withOthers(CommandLine line, CommandContext context) {
        ServiceLoader.load(CommandProvider.class).forEach(provider -> line.addSubcommand(provider.open(context)));
        return line.addSubcommand(new CommandLine.HelpCommand());
    }

    private static CommandLine only(List<String> names, CommandContext context) {
        CommandLine line = new CommandLine(new AudioMaeCommand());
        names.forEach(name -> line.addSubcommand(OwnCommands.open(name, context)));
        return line;
    }

    /// Applies to the commands that the line has.
    private static CommandLine withSettings(CommandLine line, CommandContext context) {
        ProblemMessages problems = new ProblemMessages(context);
        return line.registerConverter(Path.class, CommandLineInterface::path)
                .setOut(new PrintWriter(context.out(), true, UTF_8))
                .setErr(new PrintWriter(context.err(), true, UTF_8))
                .setParameterExceptionHandler(problems)
                .setExecutionExceptionHandler(problems)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                // `@MASK.npy` is a mask, not a file with more arguments.
                .setExpandAtFiles(false)
                .setAbbreviatedOptionsAllowed(false);
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("this name cannot be written in the encoding of this locale ("
                    + System.getProperty("sun.jnu.encoding") + "); set LC_ALL to a UTF-8 locale such as C.UTF-8");
        }
    }

    /// Opens the library; the first time, a remark on its folders goes to `err`.
    private static Supplier<ModelLibrary> library(OutputStream err) {
        AtomicBoolean told = new AtomicBoolean();
        return () -> {
            UserFolders folders = UserFolders.current();
            if (!told.getAndSet(true)) {
                folders.remark().ifPresent(new PrintStream(new VisibleText(err), true, UTF_8)::println);
            }
            return new ModelLibrary(folders.data(), Bundled.models());
        };
    }

    private static CommandContext silent() {
        OutputStream nowhere = OutputStream.nullOutputStream();
        return new CommandContext(nowhere, nowhere, CancellationToken.none(), library(nowhere), List.of());
    }
}
