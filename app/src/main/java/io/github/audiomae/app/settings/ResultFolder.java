package io.github.audiomae.app.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Names of folders for the files of one result.
public final class ResultFolder {
    private ResultFolder() {}

    /// A folder that does not exist yet, named after a sound, a position in it and what the result is, with a number
    /// behind it if that name is taken.
    ///
    /// @param parent exists
    /// @param startSeconds of the window in the sound
    /// @param what a word or two; reduced to letters, digits and hyphens
    public static Path unused(Path parent, Path sound, double startSeconds, String what) {
        String file = String.valueOf(sound.getFileName());
        int dot = file.lastIndexOf('.');
        String name = dot > 0 ? file.substring(0, dot) : file;
        return unused(parent, String.format(Locale.ROOT, "%s-%.2fs-%s", name, startSeconds, plain(what)));
    }

    /// The same with a name of its own.
    public static Path unused(Path parent, String name) {
        Path folder = parent.resolve(name);
        for (int number = 2; Files.exists(folder); number++) {
            folder = parent.resolve(name + "-" + number);
        }
        return folder;
    }

    private static String plain(String what) {
        return what.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }
}
