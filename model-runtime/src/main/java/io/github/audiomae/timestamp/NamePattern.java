package io.github.audiomae.timestamp;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where date and time stand in the names of files, written with the letters of C's `strftime`, as Raven and the tools
/// of recorders do: `%Y` (or `%y`), `%m`, `%d`, `%H`, `%M`, `%S`, `%f` (a fraction of a second), `%s` (seconds since
/// 1970, UTC), `%z` (an offset such as `Z` or `+0100`, which may be absent), `%%`; `*` is any text, `?` any one
/// character. Everything else stands for itself. The pattern may match any part of a name.
public final class NamePattern {
    private static final Map<Character, String> FIELDS = Map.of(
            'Y', "(?<Y>\\d{4})",
            'y', "(?<y>\\d{2})",
            'm', "(?<m>\\d{2})",
            'd', "(?<d>\\d{2})",
            'H', "(?<H>\\d{2})",
            'M', "(?<M>\\d{2})",
            'S', "(?<S>\\d{2})",
            'f', "(?<f>\\d{1,9})",
            's', "(?<s>\\d{9,10})",
            'z', "(?<z>Z|UTC|[+-]\\d{2}:?\\d{2})?");

    private final String text;
    private final Pattern pattern;

    private NamePattern(String text, Pattern pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    /// @throws IllegalArgumentException if the text names an unknown letter, the same one twice, or too little for a
    /// time:
    ///     it needs `%s`, or year, month, day, hour and minute
    public static NamePattern parse(String text) {
        StringBuilder expression = new StringBuilder();
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '%' && i + 1 < text.length()) {
                i++;
                letters.append(text.charAt(i));
                expression.append(field(text.charAt(i), text));
            } else {
                expression.append(
                        switch (letter) {
                            case '*' -> ".*?";
                            case '?' -> ".";
                            default -> Pattern.quote(Character.toString(letter));
                        });
            }
        }
        String named = letters.toString();
        boolean whole = named.contains("s")
                || (named.contains("Y") || named.contains("y"))
                        && "mdHM".chars().allMatch(needed -> named.indexOf(needed) >= 0);
        if (!whole) {
            throw new IllegalArgumentException("the pattern '" + text
                    + "' needs %Y (or %y), %m, %d, %H and %M, or %s alone; for example *_%Y%m%d_%H%M%S");
        }
        if (named.chars().filter(one -> one != '%').distinct().count()
                < named.chars().filter(one -> one != '%').count()) {
            throw new IllegalArgumentException("the pattern '" + text + "' names a field twice");
        }
        return new NamePattern(text, Pattern.compile(expression.toString()));
    }

    private static String field(char letter, String text) {
        String expression = letter == '%' ? "%" : FIELDS.get(letter);
        if (expression == null) {
            throw new IllegalArgumentException("the pattern '" + text + "' has %" + letter
                    + ", which is none of %Y %y %m %d %H %M %S %f %s %z %%");
        }
        return expression;
    }

    /// The time in a name; empty if it does not match, or names no time that exists.
    Optional<RecordingStart> read(String name, StartSource source) {
        Matcher matcher = pattern.matcher(name);
        while (matcher.find()) {
            Optional<RecordingStart> start = start(matcher, source);
            if (start.isPresent()) {
                return start;
            }
        }
        return Optional.empty();
    }

    private static Optional<RecordingStart> start(Matcher matcher, StartSource source) {
        try {
            String seconds = group(matcher, "s");
            if (seconds != null) {
                Instant instant = Instant.ofEpochSecond(Long.parseLong(seconds));
                return Optional.of(new RecordingStart(
                        LocalDateTime.ofInstant(instant, ZoneOffset.UTC), Optional.of(ZoneOffset.UTC), source));
            }
            String year = group(matcher, "Y");
            LocalDateTime local = LocalDateTime.of(
                    year == null ? 2000 + number(matcher, "y") : Integer.parseInt(year),
                    number(matcher, "m"),
                    number(matcher, "d"),
                    number(matcher, "H"),
                    number(matcher, "M"),
                    number(matcher, "S"),
                    nanos(group(matcher, "f")));
            return Optional.of(new RecordingStart(local, ZoneText.read(group(matcher, "z")), source));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static int number(Matcher matcher, String name) {
        String digits = group(matcher, name);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static @Nullable String group(Matcher matcher, String name) {
        return matcher.namedGroups().containsKey(name) ? matcher.group(name) : null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamePattern same && same.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /// The text that was parsed.
    @Override
    public String toString() {
        return text;
    }
}
