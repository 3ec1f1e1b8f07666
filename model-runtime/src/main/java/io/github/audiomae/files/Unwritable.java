package io.github.audiomae.files;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The problem of a file that cannot be written; a full disk is distinguished from a folder without write permission.
public final class Unwritable {
    private Unwritable() {}

    /// For a file of which nothing was written yet.
    public static ProblemException because(Path target, IOException cause) {
        return isFull(cause) ? full(Sentence.of("write.full", target), cause) : refused(target, cause);
    }

    /// @param written the part written so far; the sentence says how large it became
    public static ProblemException because(Path target, Path written, IOException cause) {
        return isFull(cause)
                ? full(Sentence.of("write.full.grew", target, words(size(written))), cause)
                : refused(target, cause);
    }

    /// Checks in advance whether there is room, if that can be known.
    ///
    /// @param bytes approximate size of the file
    /// @throws ProblemException if its folder has less room
    public static void requireRoom(Path target, long bytes) {
        Path folder = existing(target.toAbsolutePath());
        try {
            FileStore disk = Files.getFileStore(folder);
            if (disk.getUsableSpace() < bytes) {
                throw new ProblemException(
                        ProblemCode.DISK_FULL,
                        Sentence.of("write.room", target, words(bytes), words(disk.getUsableSpace())));
            }
        } catch (IOException e) {
            return; // if unknown, writing will show it
        }
    }

    private static ProblemException full(Sentence sentence, IOException cause) {
        return new ProblemException(ProblemCode.DISK_FULL, sentence, cause);
    }

    private static ProblemException refused(Path target, IOException cause) {
        return new ProblemException(ProblemCode.CANNOT_WRITE, Sentence.of("write.refused", target), cause);
    }

    /// Whether the disk is full, or a quota exhausted. The operating system says so in its message only, and
    /// libraries wrap the exception.
    public static boolean isFull(@Nullable Throwable cause) {
        if (cause == null) {
            return false;
        }
        String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("no space left")
                || words.contains("not enough space on the disk")
                || words.contains("quota exceeded")
                || isFull(cause.getCause());
    }

    private static Path existing(Path path) {
        Path folder = path.getParent();
        return folder == null || Files.exists(path) ? path : existing(folder);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private static Sentence words(long bytes) {
        return bytes < 1_000_000
                ? Sentence.of("size.kilobytes", bytes / 1e3)
                : Sentence.of("size.megabytes", bytes / 1e6);
    }
}
