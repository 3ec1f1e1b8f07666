package io.github.audiomae.download;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import java.nio.file.Path;
import java.util.Locale;

/// Whether there is room, before it is needed.
final class DiskSpace {
    private static final double GIGA = 1e9;

    private DiskSpace() {}

    /// @param file to be written; its folder exists
    /// @param bytes still to come
    /// @throws ProblemException if they do not fit
    static void require(Path file, long bytes, DownloadRules rules) {
        Path folder = file.toAbsolutePath().getParent();
        long free = folder == null ? 0 : rules.freeBytes().applyAsLong(folder);
        if (free > 0 && free < bytes) {
            throw new ProblemException(
                    ProblemCode.DISK_FULL,
                    String.format(
                            Locale.ROOT,
                            "There is not enough room in %s: %.2f GB are needed for the download and the model made of it, %.2f"
                                    + " GB are free; make room, or name another folder in AUDIOMAE_HOME.",
                            folder,
                            bytes / GIGA,
                            free / GIGA));
        }
    }
}
