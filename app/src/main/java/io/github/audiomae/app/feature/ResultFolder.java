package io.github.audiomae.app.feature;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/// A result of several files, which get a folder of their own.
///
/// @param name of the folder; a number is added if it is taken
/// @param files writes them into the folder, on a background thread
public record ResultFolder(String name, Consumer<Path> files) {
    /// A result with the name of a sound, a position in it and what the result is.
    ///
    /// @param startSeconds of the window in the sound
    /// @param what a word or two; reduced to letters, digits and hyphens
    /// @param files writes the files into the folder, on a background thread
    public static ResultFolder of(Path sound, double startSeconds, String what, Consumer<Path> files) {
        return new ResultFolder(
                String.format(Locale.ROOT, "%s-%.2fs-%s", withoutEnding(sound), startSeconds, plain(what)), files);
    }

    /// The same for a whole recording.
    public static ResultFolder of(Path sound, String what, Consumer<Path> files) {
        return new ResultFolder(withoutEnding(sound) + "-" + plain(what), files);
    }

    private static String withoutEnding(Path sound) {
        String file = String.valueOf(sound.getFileName());
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    /// Writes the files into a new folder.
    ///
    /// @param parent exists
    /// @return the folder
    /// @throws io.github.audiomae.run.ProblemException if that fails
    Path writeIn(Path parent) {
        Path folder = parent.resolve(name);
        for (int number = 2; Files.exists(folder); number++) {
            folder = parent.resolve(name + "-" + number);
        }
        files.accept(folder);
        return folder;
    }

    private static String plain(String what) {
        return what.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }
}
