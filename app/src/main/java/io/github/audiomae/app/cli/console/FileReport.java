package io.github.audiomae.app.cli.console;

import io.github.audiomae.audio.io.SoundFiles;
import io.github.audiomae.audio.io.SoundFiles.LeftOut;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// The outcomes of many files. Thread-safe.
public final class FileReport implements SoundFiles.Listener {
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final List<Sentence> warnings = new CopyOnWriteArrayList<>();
    private final AtomicInteger done = new AtomicInteger();
    private final Map<LeftOut, AtomicInteger> leftOut = new ConcurrentSkipListMap<>();

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

    @Override
    public void unreadable(Path path, IOException reason) {
        failed(path, "cannot be read.");
    }

    @Override
    public void leftOut(Path path, LeftOut why) {
        leftOut.computeIfAbsent(why, first -> new AtomicInteger()).incrementAndGet();
    }

    private String leftOutInWords() {
        return leftOut.entrySet().stream()
                .map(entry -> entry.getValue() + " " + words(entry.getKey()))
                .collect(Collectors.joining("; ", "Left out of folders: ", "."));
    }

    private static String words(LeftOut why) {
        return switch (why) {
            case MAC -> "stored by macOS beside other files (._NAME)";
            case HIDDEN -> "hidden (.NAME)";
            case NAME -> "with names that do not end like those of sounds";
            case CONTENT -> "without an ending, and with other content than sound";
            case ARRAY -> "that hold features already";
            case SPECIAL -> "that are pipes or devices, not files";
        };
    }

    /// Prints the failures, what was left out of folders, and the number of finished files, if there was more than one
    /// file or any failure.
    public void tell(CommandContext context) {
        if (!leftOut.isEmpty()) {
            context.note(leftOutInWords());
        }
        warnings.forEach(warning -> context.note("Warning: " + warning));
        failures.forEach(failure -> context.note("Failed: " + failure));
        int all = done.get() + failures.size();
        if (all > 1) {
            context.note(done.get() + " of " + all + " files done"
                    + (failures.isEmpty() ? "." : ", " + failures.size() + " failed."));
        }
    }

    /// Says that there was nothing to do, and what was left out of folders.
    ///
    /// @return the exit code
    public int nothingFound(List<Path> paths, CommandContext context) {
        tell(context);
        context.note("There are no sound files in " + paths + ".");
        return ExitCode.NOTHING_DONE;
    }

    /// The exit code for all files together.
    public int exitCode() {
        if (failures.isEmpty()) {
            return ExitCode.DONE;
        }
        return done.get() > 0 ? ExitCode.SOME_FAILED : ExitCode.NOTHING_DONE;
    }
}
