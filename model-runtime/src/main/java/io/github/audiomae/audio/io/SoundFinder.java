package io.github.audiomae.audio.io;

import io.github.audiomae.audio.io.SoundFiles.LeftOut;
import io.github.audiomae.audio.io.SoundFiles.Search;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Collects the sounds below one folder, by the rule of [SoundFiles].
final class SoundFinder extends SimpleFileVisitor<Path> {
    /// Used only to find files in folders, never to judge a format.
    private static final Set<String> ENDINGS = Set.of(
            "wav", "wave", "w64", "rf64", "bwf", "flac", "mp3", "mp2", "ogg", "oga", "ogv", "ogx", "opus", "spx", "m4a",
            "m4b", "m4v", "mp4", "mov", "3gp", "3g2", "aac", "aif", "aiff", "aifc", "wma", "wmv", "asf", "avi", "ac3",
            "eac3", "dts", "webm", "weba", "mka", "mkv", "mpg", "mpeg", "mts", "m2ts", "flv", "caf", "au", "snd", "amr",
            "ape", "wv", "tta", "mpc", "dsf", "dff", "voc", "sph", "npy");

    /// Longer ones, or those without a letter, are part of a name such as `2024-05-01 06.30`.
    private static final String ENDING = "(?=.*[A-Za-z])[A-Za-z0-9_+~-]{1,8}";

    private final Path root;
    private final List<Path> files;
    private final Search search;

    /// @param files receives what is found
    SoundFinder(Path root, List<Path> files, Search search) {
        this.root = root;
        this.files = files;
        this.search = search;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(root) || !folder.getFileName().toString().startsWith(".")) {
            return FileVisitResult.CONTINUE;
        }
        search.listener().leftOut(folder, LeftOut.HIDDEN);
        return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        search.token().throwIfCancelled();
        try {
            Optional<LeftOut> why = whyLeftOut(file, attributes);
            if (why.isPresent()) {
                search.listener().leftOut(file, why.get());
            } else {
                files.add(file);
                search.progress().report(files.size(), 0, root.toString());
            }
        } catch (IOException e) {
            search.listener().unreadable(file, e);
        }
        return files.size() < search.most() ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    /// Whether a name ends like that of a sound.
    static boolean isNamedLikeSound(String name) {
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    static Optional<LeftOut> whyLeftOut(Path file, BasicFileAttributes attributes) throws IOException {
        String name = file.getFileName().toString();
        if (name.startsWith(".")) {
            return Optional.of(name.startsWith("._") ? LeftOut.MAC : LeftOut.HIDDEN);
        }
        if (!attributes.isRegularFile()) {
            return Optional.of(LeftOut.SPECIAL);
        }
        String ending = name.substring(name.lastIndexOf('.') + 1);
        boolean hasEnding = ending.length() < name.length() && ending.matches(ENDING);
        if (hasEnding) {
            return ENDINGS.contains(ending.toLowerCase(Locale.ROOT)) ? Optional.empty() : Optional.of(LeftOut.NAME);
        }
        return SoundSignature.isAtStartOf(file) ? Optional.empty() : Optional.of(LeftOut.CONTENT);
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException reason) {
        // A link to a folder above leads to files that were already found.
        if (!(reason instanceof FileSystemLoopException)) {
            search.listener().unreadable(path, reason);
        }
        return FileVisitResult.CONTINUE;
    }
}
