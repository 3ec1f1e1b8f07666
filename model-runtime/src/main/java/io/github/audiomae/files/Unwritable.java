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

/// Why a file cannot be written: a full disk is told apart from a folder that may not be written to.
public final class Unwritable {
    private Unwritable() {}

    /// Nothing was written yet.
    public static ProblemException because(Path target, IOException cause) {
        return isFull(cause) ? full(Sentence.of("write.full", target), cause) : refused(target, cause);
    }

    /// @param written what came to be of it so far; the sentence says how large it grew
    public static ProblemException because(Path target, Path written, IOException cause) {
        return isFull(cause)
                ? full(Sentence.of("write.full.grew", target, words(size(written))), cause)
                : refused(target, cause);
    }

    /// Sees beforehand whether there is room, where that can be known.
    ///
    /// @param bytes how large the file will be, about
    /// @throws ProblemException if its folder has less
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
            return; // who cannot tell lets the writing find out
        }
    }

    private static ProblemException full(Sentence sentence, IOException cause) {
        return new ProblemException(ProblemCode.DISK_FULL, sentence, cause);
    }

    private static ProblemException refused(Path target, IOException cause) {
        return new ProblemException(ProblemCode.CANNOT_WRITE, Sentence.of("write.refused", target), cause);
    }

    /// Whether the disk is full, or a quota used up. The system says so in words alone, and libraries wrap them.
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
