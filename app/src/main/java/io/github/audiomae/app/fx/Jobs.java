package io.github.audiomae.app.fx;

import io.github.audiomae.run.Turns;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The background threads of the main window, and the lanes for submitting work to them.
///
/// There are two pools: many threads for files, and a single one for the model, so that two runs never compete for the
/// same cores. The threads are daemons: closing the window ends the program.
public final class Jobs implements AutoCloseable {
    /// How long a run may continue after a newer request of its kind, before it is cancelled. Long enough for a small
    /// model to finish, so that the picture follows the slider; short enough for a large model to start over
    /// quickly.
    static final Duration PATIENCE = Duration.ofMillis(120);

    private static final long IDLE_SECONDS = 60;

    private final UiThread ui;
    private final Executor files;
    private final Executor model;
    private final Delay delay;
    private final List<ExecutorService> owned;

    private Jobs(UiThread ui, Executor files, Executor model, Delay delay, List<ExecutorService> owned) {
        this.ui = ui;
        this.files = files;
        this.model = model;
        this.delay = delay;
        this.owned = owned;
    }

    /// Uses real threads; results are delivered through `ui`.
    public static Jobs onThreads(UiThread ui) {
        ExecutorService files = pool("files-", Integer.MAX_VALUE, new SynchronousQueue<>());
        ExecutorService model = pool("model-", 1, new LinkedBlockingQueue<>());
        return new Jobs(ui, files, model, Delay.clock(), List.of(files, model));
    }

    /// Daemon threads that ignore work submitted after the end: results that arrive while the window closes may still
    /// submit some.
    private static ExecutorService pool(String name, int most, BlockingQueue<Runnable> queue) {
        return new ThreadPoolExecutor(
                most == 1 ? 1 : 0,
                most,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                queue,
                Thread.ofPlatform().daemon().name(name, 0).factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /// Uses the given executors; for tests, mostly with `Runnable::run` for all of them.
    ///
    /// @param ui where results are delivered
    /// @param background where work runs
    /// @param delay replaces the clock
    public static Jobs on(UiThread ui, Executor background, Delay delay) {
        return new Jobs(ui, background, background, delay, List.of());
    }

    /// Runs everything on the calling thread, at once, so that view models can be tested without a toolkit.
    public static Jobs onThisThread() {
        return on(Runnable::run, Runnable::run, (wait, task) -> task.run());
    }

    /// A lane for work that reads or writes files. Each lane runs one job at a time; lanes run in parallel.
    public <R> Lane<R> fileLane() {
        return new Lane<>(ui, files, delay, PATIENCE);
    }

    /// A lane for work that runs the model. All model lanes share one thread, in the order of submission.
    public <R> Lane<R> modelLane() {
        return new Lane<>(ui, model, delay, PATIENCE);
    }

    /// Turns on the model thread, for long work in a file lane: work that the user waits for runs between its pieces.
    public Turns modelTurns() {
        return new QueuedTurns(model);
    }

    /// Runs `task` on the model thread after everything submitted before, for example to close a model.
    public void afterModelRuns(Runnable task) {
        model.execute(task);
    }

    /// Runs `task` on the JavaFX thread after `wait`.
    public void later(Duration wait, Runnable task) {
        delay.after(wait, () -> ui.run(task));
    }

    /// The JavaFX thread.
    public UiThread ui() {
        return ui;
    }

    /// Accepts no new work and interrupts what is running.
    @Override
    public void close() {
        owned.forEach(ExecutorService::shutdownNow);
    }
}
