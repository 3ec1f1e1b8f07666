package io.github.audiomae.audio.io;

import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Expands paths into sound files. A file stands for itself, whatever its name. A folder stands for the files below it
/// that
///
/// - are not hidden, nor in a hidden folder (a name with a dot in front, as on every system here), and
/// - have a name that ends like that of a sound or an array of features, in any case, or a name without an ending and
///   the content of a sound or an array.
///
/// Links are followed. Everything else is left out, and the listener is told why.
public final class SoundFiles {
    private SoundFiles() {}

    /// A file to read.
    ///
    /// @param file its path
    /// @param name its place among the results, independent of other files: the path below the folder that was
    ///     given; where several paths were given, the path as it was given, but only the last name of an absolute
    ///     path, or of one that begins with `..`
    public record Found(Path file, Path name) {}

    /// Why a file or folder below a folder is left out.
    public enum LeftOut {
        /// Its name begins with `._`: what macOS stores beside a file on a disk of another kind.
        MAC,
        /// Its name begins with a dot.
        HIDDEN,
        /// Its name ends otherwise than those of sounds.
        NAME,
        /// Its name has no ending, and its content is neither a sound nor an array.
        CONTENT,
        /// It is a pipe, a socket or a device.
        SPECIAL,
        /// It is an array of features where only sounds are wanted; a search never says so.
        ARRAY
    }

    /// Is told of what a search does not return.
    @FunctionalInterface
    public interface Listener {
        /// A folder could not be listed, or a file not be read.
        void unreadable(Path path, IOException reason);

        /// A file or a folder was left out.
        default void leftOut(Path path, LeftOut why) {}
    }

    /// The files that the paths stand for: paths in the order given, the files of a folder in alphabetical order,
    /// each file once.
    public static List<Found> in(Collection<Path> paths, Listener listener) {
        return in(paths, new Search(listener, Integer.MAX_VALUE, new CancellationToken(), Progress.NONE));
    }

    /// The same, with at most `most` files from each folder, and cancellable.
    ///
    /// @param progress is told how many files were found in the current folder; the total is unknown
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static List<Found> in(
            Collection<Path> paths, Listener listener, int most, CancellationToken token, Progress progress) {
        return in(paths, new Search(listener, most, token, progress));
    }

    /// Whether the name of a file ends like that of a sound.
    public static boolean isNamedLikeSound(Path file) {
        return SoundFinder.isNamedLikeSound(String.valueOf(file.getFileName()));
    }

    /// Why a file below a folder is left out; empty if it stands for itself.
    ///
    /// @param attributes of the file
    /// @throws IOException if its content would decide, and cannot be read
    public static Optional<LeftOut> whyLeftOut(Path file, BasicFileAttributes attributes) throws IOException {
        return SoundFinder.whyLeftOut(file, attributes);
    }

    private static List<Found> in(Collection<Path> paths, Search search) {
        Map<Path, Found> found = new LinkedHashMap<>();
        for (Path path : paths) {
            List<Found> here = Files.isDirectory(path)
                    ? below(path, paths.size() == 1 ? Path.of("") : asGiven(path), search)
                    : List.of(new Found(path, asGiven(path)));
            here.forEach(file -> found.putIfAbsent(file.file().toAbsolutePath().normalize(), file));
        }
        return List.copyOf(found.values());
    }

    private static Path asGiven(Path path) {
        Path plain = path.normalize();
        if (plain.isAbsolute() || plain.startsWith("..")) {
            Path last = plain.getFileName();
            return last == null || last.toString().equals("..") ? Path.of("") : last;
        }
        return plain;
    }

    private static List<Found> below(Path folder, Path place, Search search) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder,
                    EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                    Integer.MAX_VALUE,
                    new SoundFinder(folder, files, search));
        } catch (IOException e) {
            search.listener().unreadable(folder, e);
        }
        return files.stream()
                .sorted()
                .map(file -> new Found(file, place.resolve(folder.relativize(file))))
                .toList();
    }

    /// How to search.
    record Search(Listener listener, int most, CancellationToken token, Progress progress) {}
}
