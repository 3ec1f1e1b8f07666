package io.github.audiomae.app;

import io.github.audiomae.app.cli.CommandLineInterface;
import java.util.List;

/// Starts the program: a command where the first word is one, the window otherwise.
///
/// Does not extend `Application`: on the class path a main class that does would not start.
public final class Launcher {
    private Launcher() {}

    /// @param arguments nothing or files for the window, else a command line
    public static void main(String... arguments) {
        if (arguments.length == 0 || !CommandLineInterface.isCommand(arguments[0])) {
            ExplorerApp.open(List.of(arguments));
            System.exit(0);
        }
        System.exit(CommandLineInterface.run(arguments));
    }
}
