package io.github.audiomae.download;

import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Waits between attempts; cancelling the token ends a wait at once.
final class RetryPauses {
    private RetryPauses() {}

    /// Waits as long as the server asked, else longer after each failed attempt.
    ///
    /// @throws ProblemException if the server asks for a wait longer than the rules allow
    static void pause(IOException failure, int failures, DownloadRules rules, CancellationToken token)
            throws IOException {
        Duration wait = failure instanceof PassingFailure passing
                ? passing.retryAfter().orElse(rules.pauseAfter(failures))
                : rules.pauseAfter(failures);
        if (wait.compareTo(rules.longestPause()) > 0) {
            throw new ProblemException(ProblemCode.DOWNLOAD_REFUSED, Sentence.of("download.pause", wait.toMinutes()));
        }
        CountDownLatch cancelled = new CountDownLatch(1);
        try (CancellationToken.Registration ignored = token.onCancel(cancelled::countDown)) {
            if (cancelled.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                token.throwIfCancelled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        }
    }
}
