package io.github.audiomae.timestamp;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The start of a recording in the notes that recorders leave in files.
final class NoteStarts {
    /// GUANO specification 1.0: `Timestamp`, ISO 8601, local or with an offset; some writers put a space instead of
    /// `T`.
    private static final Pattern GUANO = Pattern.compile(
            "(?m)^\\s*Timestamp\\s*:\\s*(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?)\\s*"
                    + "(Z|[+-]\\d{2}:?\\d{2})?\\s*$");

    /// AudioMoth firmware, `AudioMoth-Firmware-Basic`, `main.c`: `Recorded at 19:17:30 22/03/2019 (UTC+1) by …`.
    private static final Pattern AUDIOMOTH = Pattern.compile(
            "Recorded at (\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,3})?) (\\d{2})/(\\d{2})/(\\d{4})(?: \\((UTC[^)]*)\\))?");

    /// EBU Tech 3285: any of these characters may stand between the numbers.
    private static final Pattern BEXT_DATE = Pattern.compile("(\\d{4})[-_: .](\\d{2})[-_: .](\\d{2})");

    private static final Pattern BEXT_TIME = Pattern.compile("(\\d{2})[-_: .](\\d{2})[-_: .](\\d{2})");

    private NoteStarts() {}

    static Optional<RecordingStart> guano(String text) {
        Matcher matcher = GUANO.matcher(text);
        return matcher.find()
                ? dated(matcher.group(1) + "T" + matcher.group(2))
                        .map(local -> new RecordingStart(local, ZoneText.read(matcher.group(3)), StartSource.GUANO))
                : Optional.empty();
    }

    static Optional<RecordingStart> audioMoth(String comment) {
        Matcher matcher = AUDIOMOTH.matcher(comment);
        return matcher.find()
                ? dated(matcher.group(4) + "-" + matcher.group(3) + "-" + matcher.group(2) + "T" + matcher.group(1))
                        .map(local -> new RecordingStart(local, ZoneText.read(matcher.group(5)), StartSource.AUDIOMOTH))
                : Optional.empty();
    }

    /// @param date of 10 characters
    /// @param time of 8 characters
    static Optional<RecordingStart> bext(String date, String time) {
        Matcher day = BEXT_DATE.matcher(date);
        Matcher clock = BEXT_TIME.matcher(time);
        if (!day.matches() || !clock.matches()) {
            return Optional.empty();
        }
        return dated(String.format(
                        Locale.ROOT,
                        "%s-%s-%sT%s:%s:%s",
                        day.group(1),
                        day.group(2),
                        day.group(3),
                        clock.group(1),
                        clock.group(2),
                        clock.group(3)))
                .map(local -> new RecordingStart(local, Optional.empty(), StartSource.BEXT));
    }

    private static Optional<LocalDateTime> dated(String iso) {
        try {
            return Optional.of(LocalDateTime.parse(iso, DateTimeFormatter.ISO_LOCAL_DATE_TIME));
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }
}
