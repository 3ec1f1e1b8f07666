package io.github.audiomae.app.recording;

import io.github.audiomae.app.fx.UiThread;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;

/// Measures every two milliseconds how long the FX thread lets a new event wait, for whatever reason, as wall time and
/// as processor time of that thread.
final class ThreadWatch {
    private static final double MILLI = 1e6;

    private record Look(double waited, double worked) {}

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long watched;
    private final List<Look> looks = new ArrayList<>();
    private final Thread watcher = new Thread(this::watch, "thread-watch");

    private ThreadWatch(long watched) {
        this.watched = watched;
    }

    static ThreadWatch start() throws Exception {
        FutureTask<Long> id = new FutureTask<>(() -> Thread.currentThread().threadId());
        UiThread.javaFx().run(id);
        ThreadWatch watch = new ThreadWatch(id.get());
        watch.watcher.setDaemon(true);
        watch.watcher.start();
        return watch;
    }

    /// Ends the measurement.
    ///
    /// @return its result
    String stop() throws InterruptedException {
        watcher.interrupt();
        watcher.join();
        return RecordingBench.summary(looks.stream().mapToDouble(Look::waited).toArray())
                + " | processor time "
                + RecordingBench.summary(
                        looks.stream().mapToDouble(Look::worked).toArray());
    }

    private void watch() {
        try {
            while (true) {
                long asked = System.nanoTime();
                long worked = threads.getThreadCpuTime(watched);
                FutureTask<Look> look = new FutureTask<>(() -> new Look(
                        (System.nanoTime() - asked) / MILLI, (threads.getCurrentThreadCpuTime() - worked) / MILLI));
                UiThread.javaFx().run(look);
                looks.add(look.get());
                Thread.sleep(2);
            }
        } catch (InterruptedException stopped) {
            // interrupted by stop()
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
