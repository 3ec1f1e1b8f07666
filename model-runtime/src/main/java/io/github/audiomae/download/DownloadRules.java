package io.github.audiomae.download;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.ToLongFunction;

/// Time limits, retries and disk space of a download.
///
/// @param stall longest time without data before the connection counts as broken
/// @param pause wait before the second attempt; doubled for each further one
/// @param longestPause the longest wait that a server may ask for
/// @param attempts tries without a single new byte before giving up, ≥ 1
/// @param freeBytes free bytes on the disk that holds a folder; 0 if unknown
record DownloadRules(
        Duration stall, Duration pause, Duration longestPause, int attempts, ToLongFunction<Path> freeBytes) {
    /// Half a minute without data, six attempts within about half a minute.
    static final DownloadRules USUAL = new DownloadRules(
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            Duration.ofMinutes(2),
            6,
            // Files.getFileStore needs a mount table, which a chroot may lack.
            folder -> folder.toFile().getUsableSpace());

    /// The wait after the given number of failed attempts.
    Duration pauseAfter(int failures) {
        Duration wait = pause.multipliedBy(1L << Math.min(failures - 1, 16));
        return wait.compareTo(longestPause) < 0 ? wait : longestPause;
    }
}
