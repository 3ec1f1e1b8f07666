package io.github.audiomae.timestamp;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The start of a recording in the usual forms of file names.
final class NameStarts {
    /// `YYYYMMDD_HHMMSS`, and with other or no separators: Song Meter, AudioMoth, Swift, PAMGuard, phones. The last
    /// digits must be followed by none, so that longer numbers are not times.
    private static final Pattern DATED = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d{2})([-_.]?)(\\d{2})\\2(\\d{2})(?:[-_ T.]{0,3}| at )(\\d{2})([-_:.h]?)(\\d{2})(?:\\6(\\d{2}))?"
                    + "(?!\\d)(?:[.,](\\d{1,6})(?!\\d))?[_ ]?(Z(?![A-Za-z])|UTC(?:[+-]\\d{1,2})?|[+-]\\d{2}:?\\d{2}(?!\\d))?");

    /// SoundTrap: `serial.YYMMDDHHMMSS`.
    private static final Pattern SOUND_TRAP =
            Pattern.compile("^\\d+\\.(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(?!\\d)");

    /// Early AudioMoths: seconds since 1970 as eight hexadecimal digits. One of them must be a letter, so that ordinary
    /// numbers are not taken for times.
    private static final Pattern HEXADECIMAL = Pattern.compile("(?=.*[A-F])([5-8][0-9A-F]{7})");

    /// The first AudioMoths were sold in 2016.
    private static final long EARLIEST = Instant.parse("2014-01-01T00:00:00Z").getEpochSecond();

    private NameStarts() {}

    /// @param name of the file, without its ending
    static Optional<RecordingStart> read(String name) {
        return Stream.of(dated(name), soundTrap(name), hexadecimal(name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<RecordingStart> dated(String name) {
        Matcher matcher = DATED.matcher(name);
        while (matcher.find()) {
            String seconds = matcher.group(8);
            if (seconds == null
                    && matcher.group(6).isEmpty()
                    && matcher.group(2).isEmpty()
                    && isOneNumber(matcher)) {
                continue; // twelve digits in a row may be anything
            }
            Optional<RecordingStart> start = start(matcher, seconds);
            if (start.isPresent()) {
                return start;
            }
        }
        return Optional.empty();
    }

    private static boolean isOneNumber(Matcher matcher) {
        return matcher.end(4) == matcher.start(5);
    }

    private static Optional<RecordingStart> start(Matcher matcher, @Nullable String seconds) {
        String fraction = matcher.group(9);
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(matcher, 1),
                    number(matcher, 3),
                    number(matcher, 4),
                    number(matcher, 5),
                    number(matcher, 7),
                    seconds == null ? 0 : Integer.parseInt(seconds),
                    fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9)));
            return Optional.of(new RecordingStart(local, ZoneText.read(matcher.group(10)), StartSource.FILE_NAME));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Optional<RecordingStart> soundTrap(String name) {
        return SOUND_TRAP.matcher(name).find()
                ? NamePattern.parse(".%y%m%d%H%M%S").read(name, StartSource.FILE_NAME)
                : Optional.empty();
    }

    private static Optional<RecordingStart> hexadecimal(String name) {
        Matcher matcher = HEXADECIMAL.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long seconds = Long.parseLong(matcher.group(1), 16);
        return seconds < EARLIEST
                ? Optional.empty()
                : Optional.of(new RecordingStart(
                        LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC),
                        Optional.of(ZoneOffset.UTC),
                        StartSource.FILE_NAME));
    }
}
