package io.github.audiomae.app.cli.console;

import java.io.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What is known about the terminal.
public final class Terminal {
    private static final int DEFAULT_COLUMNS = 80;

    private Terminal() {}

    /// Whether stderr is a terminal. Java reports only whether *both* stdin and stdout are terminals, but results are
    /// often piped: if the system shows what the descriptor is, that decides.
    static boolean isStderr() {
        return isTerminal(Path.of("/proc/self/fd/2"));
    }

    /// Whether stdout is a terminal.
    static boolean isStdout() {
        return isTerminal(Path.of("/proc/self/fd/1"));
    }

    private static boolean isTerminal(Path descriptor) {
        try {
            if (Files.exists(descriptor)) {
                String target = descriptor.toRealPath().toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
            }
        } catch (java.io.IOException e) {
            return false;
        }
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /// The width of the terminal in columns, as far as its shell reports it.
    static int columns() {
        String columns = System.getenv().getOrDefault("COLUMNS", "");
        return columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : DEFAULT_COLUMNS;
    }

    /// Whether a user can answer a question.
    public static boolean isInteractive() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /// Asks a yes-or-no question; every other answer counts as no.
    public static boolean agreesTo(String question) {
        Console console = System.console();
        String answer = console == null ? null : console.readLine("%s [y/N] ", question);
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
    }
}
