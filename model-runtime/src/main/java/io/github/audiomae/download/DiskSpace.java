package io.github.audiomae.download;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;

/// Checks for room on the disk before it is needed.
final class DiskSpace {
    private static final double GIGA = 1e9;

    private DiskSpace() {}

    /// @param file to be written; its folder exists
    /// @param bytes still to be written
    /// @throws ProblemException if they do not fit
    static void require(Path file, long bytes, DownloadRules rules) {
        Path folder = file.toAbsolutePath().getParent();
        long free = folder == null ? 0 : rules.freeBytes().applyAsLong(folder);
        if (free > 0 && free < bytes) {
            throw new ProblemException(
                    ProblemCode.DISK_FULL, Sentence.of("download.room", folder, bytes / GIGA, free / GIGA));
        }
    }
}
