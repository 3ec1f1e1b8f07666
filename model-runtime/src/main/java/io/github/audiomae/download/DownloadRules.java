package io.github.audiomae.download;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.ToLongFunction;

/// How patient a download is.
///
/// @param stall longest silence of a server before the connection counts as cut
/// @param pause wait before the second attempt; doubled for each further one
/// @param longestPause no server is waited for longer than this
/// @param attempts tries without a single new byte before giving up, ≥ 1
/// @param freeBytes room on the disk that holds a folder; 0 when unknown
record DownloadRules(
        Duration stall, Duration pause, Duration longestPause, int attempts, ToLongFunction<Path> freeBytes) {
    /// Half a minute of silence, six attempts within about half a minute.
    static final DownloadRules USUAL = new DownloadRules(
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            Duration.ofMinutes(2),
            6,
            // Not Files.getFileStore: it wants a mount table, which a chroot may lack.
            folder -> folder.toFile().getUsableSpace());

    /// The wait before attempt `failures` + 1.
    Duration pauseAfter(int failures) {
        Duration wait = pause.multipliedBy(1L << Math.min(failures - 1, 16));
        return wait.compareTo(longestPause) < 0 ? wait : longestPause;
    }
}
