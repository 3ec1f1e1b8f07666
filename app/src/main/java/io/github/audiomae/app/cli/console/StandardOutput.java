package io.github.audiomae.app.cli.console;

import io.github.audiomae.files.Folders;
import io.github.audiomae.files.Unwritable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToIntFunction;

/// The output `-`: standard output receives the file that a command would write.
public final class StandardOutput {
    private static final Path DASH = Path.of("-");

    private StandardOutput() {}

    /// Whether standard output is meant, and not a file.
    public static boolean is(Path output) {
        return output.equals(DASH);
    }

    /// Runs work that writes one file. For `-`, that is a temporary file, which is sent to standard output when it is
    /// complete; other files beside it are dropped.
    ///
    /// @param work is given the file to write, and returns an exit code
    /// @return that exit code
    /// @throws io.github.audiomae.run.ProblemException if there is no place for a temporary file
    public static int or(Path output, CommandContext context, ToIntFunction<Path> work) {
        if (!is(output)) {
            return work.applyAsInt(output);
        }
        try {
            Path folder = Files.createTempDirectory("audiomae-");
            try {
                Path file = folder.resolve("output");
                int code = work.applyAsInt(file);
                if (Files.exists(file)) {
                    Files.copy(file, context.data());
                }
                return code;
            } finally {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            throw Unwritable.because(output, e);
        }
    }
}
