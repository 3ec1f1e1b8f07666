package io.github.audiomae.app.fx;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Runs a task later, on any thread.
@FunctionalInterface
public interface Delay {
    /// Runs `task` once `wait` has passed.
    void after(Duration wait, Runnable task);

    /// Measured by the clock, on a shared daemon thread.
    static Delay clock() {
        return (wait, task) -> CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS)
                .execute(task);
    }
}
