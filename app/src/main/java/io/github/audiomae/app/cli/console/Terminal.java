package io.github.audiomae.app.cli.console;

import java.io.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What we know about where stderr goes.
public final class Terminal {
    private static final int DEFAULT_COLUMNS = 80;

    private Terminal() {}

    /// Whether a person watches stderr. Java itself tells only whether *both* stdin and stdout are terminals, but
    /// results are often piped: where the system shows what the descriptor is, that decides.
    static boolean isStderr() {
        Path descriptor = Path.of("/proc/self/fd/2");
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

    /// Columns of the terminal, as far as its shell tells.
    static int columns() {
        String columns = System.getenv().getOrDefault("COLUMNS", "");
        return columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : DEFAULT_COLUMNS;
    }

    /// Whether a person can answer a question.
    public static boolean isInteractive() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /// Asks a question that is answered by yes or no; anything but yes is no.
    public static boolean agreesTo(String question) {
        Console console = System.console();
        String answer = console == null ? null : console.readLine("%s [y/N] ", question);
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
    }
}
