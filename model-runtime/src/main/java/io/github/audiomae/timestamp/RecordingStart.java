package io.github.audiomae.timestamp;

import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/// When a recording began, by one source.
///
/// @param local date and time of day as written
/// @param zone offset from UTC; empty if the source gives none
/// @param source where it is written
public record RecordingStart(LocalDateTime local, Optional<ZoneOffset> zone, StartSource source) {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT);
    private static final DateTimeFormatter RAVEN = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss.SSS", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final double NANOS = 1e9;

    /// Differences up to this are not called a disagreement: recorders start a moment after they write the name.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /// The date and time of day at a position.
    ///
    /// @param seconds from the start of the recording, ≥ 0
    public LocalDateTime at(double seconds) {
        return local.plusNanos(Math.round(seconds * NANOS));
    }

    /// The clock time of a position in ISO 8601, to the millisecond: `2019-03-22T19:17:30.500+01:00`, or without an
    /// offset if none is known.
    public String iso(double seconds) {
        LocalDateTime rounded = at(seconds).plus(500, ChronoUnit.MICROS);
        return ISO.format(rounded) + zone.map(ZoneOffset::getId).orElse("");
    }

    /// The time of day of a position, for people: `04:21:13.12`, in German `04:21:13,12`.
    ///
    /// @param decimals of the seconds, 0 … 9
    /// @param locale of the decimal separator
    public String timeOfDay(double seconds, int decimals, Locale locale) {
        long unit = Math.round(Math.pow(10, 9 - decimals)); // in nanoseconds
        LocalDateTime rounded = at(seconds).plusNanos(unit / 2);
        String clock = TIME.format(rounded);
        if (decimals == 0) {
            return clock;
        }
        char separator = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        return clock + separator + String.format(Locale.ROOT, "%0" + decimals + "d", rounded.getNano() / unit);
    }

    /// The clock time of a position as Raven writes it in *Begin Date Time*: `2019/03/22 19:17:30.500`.
    public String raven(double seconds) {
        return RAVEN.format(at(seconds).plus(500, ChronoUnit.MICROS));
    }

    /// The same start with the offset of another source.
    RecordingStart in(ZoneOffset other) {
        return new RecordingStart(local, Optional.of(other), source);
    }

    /// Whether two sources name the same time, as far as they can be compared: as instants if both have an offset, else
    /// as times of day.
    boolean agreesWith(RecordingStart other) {
        Duration apart = zone.isPresent() && other.zone.isPresent()
                ? Duration.between(local.toInstant(zone.get()), other.local.toInstant(other.zone.get()))
                : Duration.between(local, other.local);
        return apart.abs().compareTo(TOLERANCE) <= 0;
    }
}
