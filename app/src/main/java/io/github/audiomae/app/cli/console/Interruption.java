package io.github.audiomae.app.cli.console;

import io.github.audiomae.run.CancellationToken;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Turns an interruption of the process into a cancelled token, and keeps the process alive until the command has
/// removed its temporary files.
public final class Interruption implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(CancellationToken token) {
        hook = new Thread(
                () -> {
                    token.cancel();
                    awaitFinish();
                },
                "interruption");
    }

    /// Cancels the token when the process is interrupted, until closed.
    public static Interruption cancels(CancellationToken token) {
        Interruption interruption = new Interruption(token);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void awaitFinish() {
        try {
            if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("Stopped before all temporary files were removed.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is already ending: the hook is the one that is running.
        }
    }
}
