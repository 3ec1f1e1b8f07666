package io.github.audiomae.download;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// Something went wrong that may go right next time.
final class PassingFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Duration> retryAfter;

    /// @param what in a few words
    /// @param retryAfter how long the server wants to be left alone
    PassingFailure(String what, Optional<Duration> retryAfter) {
        super(what);
        this.retryAfter = retryAfter;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
