package io.github.audiomae.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/// A flag that tells a running job to stop. Thread-safe; once cancelled it stays cancelled.
///
/// Jobs call [#throwIfCancelled()] between steps; a step that cannot, such as a native call, registers a callback with
/// [#onCancel(Runnable)].
public final class CancellationToken {
    private final List<Runnable> callbacks = new ArrayList<>();
    private volatile boolean cancelled;

    /// A new token that no one else holds, for jobs that cannot be cancelled.
    public static CancellationToken none() {
        return new CancellationToken();
    }

    /// Cancels the job and runs every registered callback once, on the calling thread.
    public void cancel() {
        List<Runnable> due;
        synchronized (callbacks) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            due = List.copyOf(callbacks);
            callbacks.clear();
        }
        due.forEach(Runnable::run);
    }

    /// Whether [#cancel()] was called.
    public boolean isCancelled() {
        return cancelled;
    }

    /// @throws CancellationException if [#cancel()] was called
    public void throwIfCancelled() {
        if (cancelled) {
            throw new CancellationException("cancelled");
        }
    }

    /// Runs `callback` when the token is cancelled; at once if it already is.
    ///
    /// @return closes the registration: the callback is not started after `close()` has returned
    public Registration onCancel(Runnable callback) {
        synchronized (callbacks) {
            if (!cancelled) {
                callbacks.add(callback);
                return () -> {
                    synchronized (callbacks) {
                        callbacks.remove(callback);
                    }
                };
            }
        }
        callback.run();
        return () -> {};
    }

    /// The registration of a callback; closing it twice is harmless.
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
