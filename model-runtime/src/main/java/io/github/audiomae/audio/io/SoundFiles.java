package io.github.audiomae.audio.io;

import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Expands paths into sound files: a file stands for itself, a folder for every file below it whose name ends like
/// that of a sound or of an array of features.
public final class SoundFiles {
    /// File name endings, in any case; used only to find files in folders, never to judge a format.
    private static final Set<String> ENDINGS = Set.of(
            "wav", "wave", "w64", "rf64", "flac", "mp3", "ogg", "oga", "opus", "m4a", "mp4", "aac", "aif", "aiff",
            "aifc", "wma", "ac3", "eac3", "webm", "mka", "caf", "au", "snd", "amr", "ape", "wv", "tta", "mp2", "npy");

    private SoundFiles() {}

    /// A file to read.
    ///
    /// @param file its path
    /// @param name its path relative to the folder that was given, or its file name
    public record Found(Path file, Path name) {}

    /// The files that the paths stand for: paths in the order given, the files of a folder in alphabetical order,
    /// each file once.
    ///
    /// @param unreadable is told of folders that cannot be listed
    public static List<Found> in(Collection<Path> paths, Unreadable unreadable) {
        Search search = new Search(unreadable, Integer.MAX_VALUE, new CancellationToken(), Progress.NONE);
        return in(paths, search);
    }

    /// The same, with at most `most` files from each folder, and cancellable.
    ///
    /// @param progress is told how many files were found in the current folder; the total is unknown
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static List<Found> in(
            Collection<Path> paths, Unreadable unreadable, int most, CancellationToken token, Progress progress) {
        return in(paths, new Search(unreadable, most, token, progress));
    }

    private static List<Found> in(Collection<Path> paths, Search search) {
        Map<Path, Found> found = new LinkedHashMap<>();
        for (Path path : paths) {
            List<Found> below = Files.isDirectory(path)
                    ? below(path, search)
                    : List.of(new Found(path, path.getFileName() == null ? path : path.getFileName()));
            below.forEach(file -> found.putIfAbsent(file.file().toAbsolutePath().normalize(), file));
        }
        return List.copyOf(found.values());
    }

    private static List<Found> below(Path folder, Search search) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder,
                    EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                    Integer.MAX_VALUE,
                    new Finder(folder, files, search));
        } catch (IOException e) {
            search.unreadable().hear(folder, e);
        }
        return files.stream()
                .sorted()
                .map(file -> new Found(file, folder.relativize(file)))
                .toList();
    }

    private static boolean isCalledLikeASound(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /// Is told of paths that could not be listed.
    @FunctionalInterface
    public interface Unreadable {
        void hear(Path path, IOException reason);
    }

    private record Search(Unreadable unreadable, int most, CancellationToken token, Progress progress) {}

    private static final class Finder extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Path> files;
        private final Search search;

        Finder(Path root, List<Path> files, Search search) {
            this.root = root;
            this.files = files;
            this.search = search;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden =
                    !folder.equals(root) && folder.getFileName().toString().startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            search.token().throwIfCancelled();
            if (attributes.isRegularFile() && isCalledLikeASound(file)) {
                files.add(file);
                search.progress().report(files.size(), 0, root.toString());
            }
            return files.size() < search.most() ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException reason) {
            // A link to a folder above leads to files that were already found.
            if (!(reason instanceof FileSystemLoopException)) {
                search.unreadable().hear(path, reason);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
