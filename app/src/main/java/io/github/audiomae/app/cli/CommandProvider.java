package io.github.audiomae.app.cli;

import io.github.audiomae.app.cli.console.CommandContext;

/// Gives a command of the command line. Those that the program does not know are found by their names in
/// `META-INF/services/io.github.audiomae.app.cli.CommandProvider` anywhere on the class path; they come after its own.
/// Each needs a public constructor without parameters.
public interface CommandProvider {
    /// The command: a `Callable<Integer>` with picocli's annotations, whose result is the exit code.
    Object open(CommandContext context);
}
