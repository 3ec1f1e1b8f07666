package io.github.audiomae.library;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Marks a file name with the process it belongs to: its number and start time, because numbers are reused.
final class ProcessMark {
    private static final Pattern MARK = Pattern.compile("(\\d{1,18})-(\\d{1,18})-.*");

    /// Linux computes a start time from the clock, which may have been adjusted since.
    private static final Duration CLOCK_DRIFT = Duration.ofSeconds(10);

    private ProcessMark() {}

    /// The mark of this process, `number-startMillis`.
    static String own() {
        ProcessHandle process = ProcessHandle.current();
        return process.pid() + "-" + startOf(process).toEpochMilli();
    }

    /// Whether the process marked at the start of `text` is still running.
    static boolean runs(String text) {
        Matcher mark = MARK.matcher(text);
        if (!mark.matches()) {
            return false;
        }
        Instant start = Instant.ofEpochMilli(Long.parseLong(mark.group(2)));
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(mark.group(1)));
        return process.filter(ProcessHandle::isAlive)
                .filter(alive -> Duration.between(startOf(alive), start).abs().compareTo(CLOCK_DRIFT) < 0)
                .isPresent();
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
