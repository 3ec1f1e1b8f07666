package io.github.audiomae.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Marks the name of a temporary file with the process it belongs to, so that what a killed process left behind is
/// recognised: `machine-number-start`, with the start in milliseconds since 1970, because process numbers are reused.
///
/// The machine is known by its start and, on Linux, its space of process numbers: a home folder may be shared by
/// several machines or containers, which cannot see each other's processes.
public final class ProcessMark {
    /// A mark, in a regular expression.
    static final String PATTERN = "[0-9a-f]{8}-\\d{1,18}-\\d{1,18}";

    private static final Pattern MARK = Pattern.compile("([0-9a-f]{8})-(\\d{1,18})-(\\d{1,18})(-.*)?");

    /// Linux computes a start time from the clock, which may have been adjusted since.
    private static final Duration CLOCK_DRIFT = Duration.ofSeconds(10);

    /// What a process of another machine has not touched for so long counts as left behind.
    private static final Duration ABANDONED = Duration.ofDays(7);

    private static final int MACHINE_DIGITS = 8;
    private static final String MACHINE = machine();

    private ProcessMark() {}

    /// The mark of this process.
    public static String own() {
        ProcessHandle process = ProcessHandle.current();
        return MACHINE + "-" + process.pid() + "-" + startOf(process).toEpochMilli();
    }

    /// Whether a name is a mark and nothing else.
    public static boolean isMark(String name) {
        return name.matches(PATTERN);
    }

    /// Whether the process marked at the start of `text` is known to have ended, or has done nothing for a week.
    ///
    /// @param changed when what it marks was last changed
    public static boolean isLeftBehind(String text, Instant changed) {
        Matcher mark = MARK.matcher(text);
        if (mark.matches() && mark.group(1).equals(MACHINE)) {
            return !runs(Long.parseLong(mark.group(2)), Instant.ofEpochMilli(Long.parseLong(mark.group(3))));
        }
        return changed.isBefore(Instant.now().minus(ABANDONED));
    }

    private static boolean runs(long number, Instant start) {
        return ProcessHandle.of(number)
                .filter(ProcessHandle::isAlive)
                .filter(alive -> Duration.between(startOf(alive), start).abs().compareTo(CLOCK_DRIFT) < 0)
                .isPresent();
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static String machine() {
        String known = text("/proc/sys/kernel/random/boot_id").orElse("")
                + link("/proc/self/ns/pid").orElse("");
        if (known.isEmpty()) {
            known = System.getenv()
                    .getOrDefault("COMPUTERNAME", text("/etc/hostname").orElse(""));
        }
        return Sha256.of(known.getBytes(StandardCharsets.UTF_8)).substring(0, MACHINE_DIGITS);
    }

    private static Optional<String> text(String file) {
        try {
            return Optional.of(Files.readString(Path.of(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> link(String file) {
        try {
            return Optional.of(Files.readSymbolicLink(Path.of(file)).toString());
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }
}
