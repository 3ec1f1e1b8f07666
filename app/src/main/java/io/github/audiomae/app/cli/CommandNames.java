package io.github.audiomae.app.cli;

/// Prints the names of all commands, one on each line: a build writes them into a file for the launcher, which must
/// know before Java starts whether a word is a command or a file for the window.
public final class CommandNames {
    private CommandNames() {}

    /// @param none are expected
    public static void main(String... none) {
        CommandLineInterface.commandNames().forEach(System.out::println);
    }
}
