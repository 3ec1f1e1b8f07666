package io.github.audiomae.app.cli;

/// Prints the names of all commands, one per line: the build writes them to a file for the launcher, which must know
/// before Java starts whether a word is a command or a file for the main window.
public final class CommandNames {
    private CommandNames() {}

    /// @param none no arguments are expected
    public static void main(String... none) {
        CommandLineInterface.commandNames().forEach(System.out::println);
    }
}
