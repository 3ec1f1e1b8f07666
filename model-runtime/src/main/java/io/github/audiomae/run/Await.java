package io.github.audiomae.run;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// Waits for work on another thread.
public final class Await {
    private Await() {}

    /// The result of the work. If it failed, its own exception or error is thrown, without a wrapper.
    ///
    /// @throws CancellationException if the work was cancelled, or this thread was interrupted while waiting
    public static <T> T result(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException problem -> throw problem;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
