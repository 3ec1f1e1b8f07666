package io.github.audiomae.app.cli;

import io.github.audiomae.app.cli.console.CommandContext;

/// Provides a command of the command line. Commands that are not part of the program are listed by name in
/// `META-INF/services/io.github.audiomae.app.cli.CommandProvider` anywhere on the class path; they come after those of
/// the program. Each needs a public constructor without parameters.
public interface CommandProvider {
    /// The command: a `Callable<Integer>` with picocli annotations, whose result is the exit code.
    Object open(CommandContext context);
}
