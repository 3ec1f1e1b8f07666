package io.github.audiomae.app.fx;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ends the program in good order when the system asks it to end, say because the user logs out (SIGTERM): that is no
/// crash, and the next start goes on where this one ended.
public final class Termination implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 5;

    private final Thread hook;

    private Termination(UiThread ui, Runnable end) {
        hook = new Thread(() -> runAndWait(ui, end), "termination");
    }

    /// From now on `end` is run on the window's thread before the process ends by a signal.
    public static Termination runs(UiThread ui, Runnable end) {
        Termination termination = new Termination(ui, end);
        Runtime.getRuntime().addShutdownHook(termination.hook);
        return termination;
    }

    private static void runAndWait(UiThread ui, Runnable end) {
        CountDownLatch done = new CountDownLatch(1);
        ui.run(() -> {
            try {
                end.run();
            } finally {
                done.countDown();
            }
        });
        try {
            done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The window was closed: nothing is left to be ended.
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already.
        }
    }
}
