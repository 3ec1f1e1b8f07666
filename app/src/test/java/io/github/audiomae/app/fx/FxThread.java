package io.github.audiomae.app.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;

/// Work on the JavaFX thread, for programs that use the main window from another thread.
public final class FxThread {
    private static final int LOOKED_EVERY_MILLIS = 10;

    private FxThread() {}

    /// Starts JavaFX and waits until it runs.
    public static void start() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
    }

    /// Runs `action` and waits for its result.
    public static <T> T call(Callable<T> action) throws Exception {
        FutureTask<T> task = new FutureTask<>(action);
        UiThread.javaFx().run(task);
        return task.get();
    }

    /// Waits until `condition` is true, without limit.
    public static void await(BooleanSupplier condition) throws Exception {
        while (!call(condition::getAsBoolean)) {
            Thread.sleep(LOOKED_EVERY_MILLIS);
        }
    }
}
