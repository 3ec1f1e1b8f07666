package io.github.audiomae.download;

import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A failure that may not happen again when the request is repeated.
final class PassingFailure extends IOException {
    private static final long serialVersionUID = 2L;

    private final Sentence what;
    private final transient Optional<Duration> retryAfter;

    /// @param what in a few words
    /// @param retryAfter how long the server asks clients to wait
    PassingFailure(Sentence what, Optional<Duration> retryAfter) {
        super(what.toString());
        this.what = what;
        this.retryAfter = retryAfter;
    }

    /// The text for a failed connection: ours if there is one, else the system's.
    static Sentence words(IOException failure) {
        return switch (failure) {
            case PassingFailure own -> own.what;
            case ConnectException none
            when isCausedBy(none, UnresolvedAddressException.class) -> Sentence.of("download.why.unknown-host");
            case ConnectException none -> Sentence.of("download.why.no-connection");
            default ->
                Sentence.untranslated(Objects.requireNonNullElse(
                        failure.getMessage(), failure.getClass().getSimpleName()));
        };
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(kind::isInstance);
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
