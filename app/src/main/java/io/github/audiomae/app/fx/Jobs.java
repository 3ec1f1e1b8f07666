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

/// The background threads of the window, and the lanes that lead to them.
///
/// Two crews: many threads that wait for files, and a single one that runs the model, so that two runs never
/// fight for the same cores. Threads are daemons: closing the window ends the program.
public final class Jobs implements AutoCloseable {
    /// How long a run may go on after a newer request of its kind came in, before it is cancelled. Long enough
    /// that a small model finishes and the picture follows the slider; short enough that a large one starts
    /// over at once.
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

    /// Real threads; results arrive through `ui`.
    public static Jobs onThreads(UiThread ui) {
        ExecutorService files = pool("files-", Integer.MAX_VALUE, new SynchronousQueue<>());
        ExecutorService model = pool("model-", 1, new LinkedBlockingQueue<>());
        return new Jobs(ui, files, model, Delay.clock(), List.of(files, model));
    }

    /// Daemon threads that take no offence at work that comes after the end: results still on their way to the
    /// window ask for more while it closes.
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

    /// Everything on the threads given; for tests, mostly with `Runnable::run` for all of them.
    ///
    /// @param ui where results arrive
    /// @param background where work runs
    /// @param delay what stands for the clock
    public static Jobs on(UiThread ui, Executor background, Delay delay) {
        return new Jobs(ui, background, background, delay, List.of());
    }

    /// Everything on the calling thread, at once: view models can be tested without a toolkit.
    public static Jobs onThisThread() {
        return on(Runnable::run, Runnable::run, (wait, task) -> task.run());
    }

    /// A lane for work that reads or writes files. One job at a time in a lane, lanes beside each other.
    public <R> Lane<R> fileLane() {
        return new Lane<>(ui, files, delay, PATIENCE);
    }

    /// A lane for work that runs the model. All model lanes share one thread, first come, first served.
    public <R> Lane<R> modelLane() {
        return new Lane<>(ui, model, delay, PATIENCE);
    }

    /// Turns on the model's thread, for long work in a file lane: what a person waits for comes between its
    /// pieces.
    public Turns modelTurns() {
        return new QueuedTurns(model);
    }

    /// Runs `task` on the model's thread once everything submitted before it is over; say, to close a model.
    public void afterModelRuns(Runnable task) {
        model.execute(task);
    }

    /// Runs `task` on the window's thread once `wait` has passed.
    public void later(Duration wait, Runnable task) {
        delay.after(wait, () -> ui.run(task));
    }

    /// The window's thread.
    public UiThread ui() {
        return ui;
    }

    /// Lets nothing new start; what runs is interrupted.
    @Override
    public void close() {
        owned.forEach(ExecutorService::shutdownNow);
    }
}
