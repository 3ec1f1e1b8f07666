package io.github.audiomae.download;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// A server's final answer, after all redirects.
///
/// @param status HTTP status
/// @param address the server that gave the final answer
/// @param first headers of the first answer: a hub puts size and hash there before it redirects
/// @param last headers of the final answer
/// @param body to be read once; closed with this
record Answer(int status, URI address, HttpHeaders first, HttpHeaders last, InputStream body) implements AutoCloseable {
    static final int OK = 200;
    static final int PARTIAL = 206;
    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int PROXY_LOGIN = 407;
    static final int TIMEOUT = 408;
    static final int RANGE = 416;
    static final int TOO_MANY = 429;
    static final int SERVER = 500;

    /// The file's SHA-256, if the hub gives it: for large files it is the entity tag.
    Optional<String> sha256() {
        return first.firstValue("X-Linked-Etag").map(Answer::bare).filter(tag -> tag.matches("[0-9a-f]{64}"));
    }

    /// The final answer's entity tag, if it identifies exact bytes; weak tags do not.
    Optional<String> strongTag() {
        return last.firstValue("ETag").filter(tag -> !tag.startsWith("W/"));
    }

    /// Size of the whole file in bytes: as the hub says, else from `Content-Range` or `Content-Length`.
    OptionalLong wholeBytes() {
        OptionalLong linked = number(first.firstValue("X-Linked-Size"));
        if (linked.isPresent()) {
            return linked;
        }
        return status == PARTIAL
                ? number(last.firstValue("Content-Range").map(range -> range.substring(range.indexOf('/') + 1)))
                : number(last.firstValue("Content-Length"));
    }

    /// Where a partial answer begins, in bytes.
    OptionalLong rangeStart() {
        return number(last.firstValue("Content-Range").map(range -> range.replaceFirst("bytes\\s+(\\d+)-.*", "$1")));
    }

    boolean isWebPage() {
        return last.firstValue("Content-Type")
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("text/html"))
                .isPresent();
    }

    /// Whether the same request may succeed later.
    boolean isPassing() {
        return status == TOO_MANY || status == TIMEOUT || status >= SERVER;
    }

    /// How long the server asks clients to wait, given in seconds or as a date.
    Optional<Duration> retryAfter() {
        return last.firstValue("Retry-After").flatMap(Answer::wait);
    }

    private static Optional<Duration> wait(String text) {
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(Instant.now(), until)).filter(Duration::isPositive);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String bare(String tag) {
        return tag.replaceFirst("^W/", "").replace("\"", "").toLowerCase(Locale.ROOT);
    }

    private static OptionalLong number(Optional<String> text) {
        return text.filter(digits -> digits.matches("\\d{1,18}")).stream()
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
