package io.github.audiomae.app;

import io.github.audiomae.app.cli.CommandLineInterface;
import io.github.audiomae.files.LibraryCaches;
import io.github.audiomae.files.UserFolders;
import io.github.audiomae.run.ProblemCode;
import java.io.File;
import java.util.List;
import java.util.Optional;

/// Starts the program: the main window without arguments or for files, otherwise a command.
///
/// It does not extend `Application`, because on the class path such a main class would not start.
public final class Launcher {
    private static final int NOTHING_DONE = 3;

    private Launcher() {}

    /// @param arguments nothing or files for the main window, else a command line
    public static void main(String... arguments) {
        System.exit(start(arguments));
    }

    private static int start(String... arguments) {
        try {
            LibraryCaches.place(UserFolders.current());
            if (!isForWindow(arguments)) {
                return CommandLineInterface.run(arguments);
            }
            Optional<String> whyNoDisplay = Display.whyNone(System.getenv(), System.getProperties());
            if (whyNoDisplay.isPresent()) {
                System.err.println(whyNoDisplay.get());
                return NOTHING_DONE;
            }
            ClassPathRemark.silence();
            return open(arguments);
        } catch (OutOfMemoryError e) {
            System.err.println("There is not enough memory; close other programs, or give Java more memory with "
                    + "JAVA_TOOL_OPTIONS=-Xmx8g. [" + ProblemCode.OUT_OF_MEMORY.text() + "]");
            return NOTHING_DONE;
        }
    }

    private static int open(String... files) {
        try {
            ExplorerApp.open(List.of(files));
            return 0;
        } catch (UnsupportedOperationException e) { // from the toolkit, before the window is made
            System.err.println(Display.unreachable(System.getenv()));
            return NOTHING_DONE;
        }
    }

    /// Whether a command line opens the main window: its first word is not a command, but a file or similar to a
    /// file name.
    static boolean isForWindow(String... arguments) {
        if (arguments.length == 0) {
            return true;
        }
        String first = arguments[0];
        return !CommandLineInterface.isCommand(first)
                && (first.contains(".") || first.contains(File.separator) || new File(first).exists());
    }
}
