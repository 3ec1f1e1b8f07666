package io.github.audiomae.run;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// Waits for work on another thread.
public final class Await {
    private Await() {}

    /// What the work came to. Where it failed, its own exception or error is thrown, with nothing wrapped around it.
    ///
    /// @throws CancellationException if the work was cancelled, or this thread was interrupted while it waited
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
