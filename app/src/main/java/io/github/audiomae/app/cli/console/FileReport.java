package io.github.audiomae.app.cli.console;

import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// The outcomes of many files. Thread-safe.
public final class FileReport {
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final List<Sentence> warnings = new CopyOnWriteArrayList<>();
    private final AtomicInteger done = new AtomicInteger();

    /// Counts a file as done.
    ///
    /// @param fileWarnings warnings about the file
    public void done(List<Sentence> fileWarnings) {
        done.incrementAndGet();
        warnings.addAll(fileWarnings);
    }

    /// @param sentence what went wrong; the file is put before it if the sentence does not name it
    public void failed(Path file, String sentence) {
        failures.add(sentence.contains(file.toString()) ? sentence : file + ": " + sentence);
    }

    /// Prints the failures and the number of finished files, if there was more than one file or any failure.
    public void tell(CommandContext context) {
        warnings.forEach(warning -> context.note("Warning: " + warning));
        failures.forEach(failure -> context.note("Failed: " + failure));
        int all = done.get() + failures.size();
        if (all > 1) {
            context.note(done.get() + " of " + all + " files done"
                    + (failures.isEmpty() ? "." : ", " + failures.size() + " failed."));
        }
    }

    /// The exit code for all files together.
    public int exitCode() {
        if (failures.isEmpty()) {
            return ExitCode.DONE;
        }
        return done.get() > 0 ? ExitCode.SOME_FAILED : ExitCode.NOTHING_DONE;
    }
}
