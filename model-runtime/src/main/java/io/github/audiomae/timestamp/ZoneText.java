package io.github.audiomae.timestamp;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Offsets from UTC as recorders write them.
final class ZoneText {
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})?");

    private ZoneText() {}

    /// `Z`, `UTC`, `+0100`, `-03:30`, `+2`, `UTC+5:30`; empty for anything else.
    static Optional<ZoneOffset> read(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        String offset = text.strip().replaceFirst("^(UTC|GMT)(?=[+-])", "");
        if (offset.equals("Z") || offset.equals("UTC") || offset.equals("GMT")) {
            return Optional.of(ZoneOffset.UTC);
        }
        Matcher matcher = OFFSET.matcher(offset);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int sign = matcher.group(1).equals("-") ? -1 : 1;
        int minutes = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        try {
            return Optional.of(ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(matcher.group(2)), sign * minutes));
        } catch (DateTimeException outOfRange) {
            return Optional.empty();
        }
    }
}
