package io.github.audiomae.export;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
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
        return isFull(cause) ? full(target, "", cause) : refused(target, cause);
    }

    /// @param written what came to be of it so far; the sentence says how large it grew
    public static ProblemException because(Path target, Path written, IOException cause) {
        return isFull(cause)
                ? full(target, "; it needs more than the " + words(size(written)) + " that were free", cause)
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
                        "There is no room for " + target + ": about " + words(bytes) + " are needed, "
                                + words(disk.getUsableSpace()) + " are free; make room, or choose another folder.");
            }
        } catch (IOException e) {
            return; // who cannot tell lets the writing find out
        }
    }

    private static ProblemException full(Path target, String needed, IOException cause) {
        return new ProblemException(
                ProblemCode.DISK_FULL,
                "Cannot write " + target + ": the disk is full" + needed
                        + ". Nothing of it was kept; make room, or choose another folder.",
                cause);
    }

    private static ProblemException refused(Path target, IOException cause) {
        return new ProblemException(
                ProblemCode.CANNOT_WRITE,
                "Cannot write " + target + ": check that its folder exists, is writable and has room.",
                cause);
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

    private static String words(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.0f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
