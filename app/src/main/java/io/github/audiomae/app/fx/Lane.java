package io.github.audiomae.app.fx;

import io.github.audiomae.run.CancellationToken;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Jobs of one kind, of which only the newest matters.
///
/// At most one job runs and one waits. A newer request replaces the waiting job; the running one may finish if it does
/// so soon, otherwise it is cancelled and the newer one starts. So a slider dragged over a fast model shows every
/// picture in time, and over a slow one the latest. A result is dropped, by identity, if its job has been replaced.
///
/// All methods and listeners are called on the JavaFX thread.
///
/// @param <R> the result of a job of this kind
public final class Lane<R> {
    private final UiThread ui;
    private final Executor workers;
    private final Delay delay;
    private final Duration patience;
    private @Nullable Ticket<R> running;
    private @Nullable Ticket<R> waiting;

    Lane(UiThread ui, Executor workers, Delay delay, Duration patience) {
        this.ui = ui;
        this.workers = workers;
        this.delay = delay;
        this.patience = patience;
    }

    /// Submits a job; a running one of this lane gets a moment to finish first.
    ///
    /// @param listener receives every state of this job, on the JavaFX thread
    public void submit(Work<R> work, Consumer<JobState<R>> listener) {
        Ticket<R> ticket = enqueue(work, listener);
        Ticket<R> current = running;
        if (current == null) {
            startWaiting();
        } else if (waiting == ticket) {
            delay.after(patience, () -> ui.run(() -> giveUpOn(current)));
        }
    }

    /// Submits a job and cancels the current ones of this lane at once.
    ///
    /// @param listener receives every state of this job, on the JavaFX thread
    public void replace(Work<R> work, Consumer<JobState<R>> listener) {
        cancel();
        enqueue(work, listener);
        startWaiting();
    }

    /// Like [#replace], but starts only when no newer job was submitted during `quiet`.
    public void replaceAfter(Duration quiet, Work<R> work, Consumer<JobState<R>> listener) {
        cancel();
        Ticket<R> ticket = enqueue(work, listener);
        delay.after(
                quiet,
                () -> ui.run(() -> {
                    if (waiting == ticket && running == null) {
                        startWaiting();
                    }
                }));
    }

    /// Cancels the running and the waiting job; their listeners receive [JobState.Cancelled].
    public void cancel() {
        Ticket<R> first = running;
        Ticket<R> second = waiting;
        running = null;
        waiting = null;
        drop(first);
        drop(second);
    }

    /// Whether a job is running or waiting.
    public boolean isBusy() {
        return running != null || waiting != null;
    }

    private Ticket<R> enqueue(Work<R> work, Consumer<JobState<R>> listener) {
        Ticket<R> ticket = new Ticket<>(work, listener, new CancellationToken());
        Ticket<R> older = waiting;
        waiting = ticket;
        drop(older);
        listener.accept(new JobState.Queued<>());
        return ticket;
    }

    private void startWaiting() {
        Ticket<R> ticket = waiting;
        if (ticket != null && running == null) {
            waiting = null;
            running = ticket;
            workers.execute(() -> work(ticket));
        }
    }

    private void giveUpOn(Ticket<R> ticket) {
        if (running == ticket && waiting != null) {
            running = null;
            drop(ticket);
            startWaiting();
        }
    }

    private void work(Ticket<R> ticket) {
        JobState<R> outcome = outcomeOf(ticket);
        ui.run(() -> finish(ticket, outcome));
    }

    @SuppressWarnings("CatchingUnchecked") // the user must see out of memory and a missing native library too
    private JobState<R> outcomeOf(Ticket<R> ticket) {
        CoalescedProgress relay = new CoalescedProgress(ui, (done, total, what) -> {
            if (running == ticket) {
                ticket.listener.accept(new JobState.Running<>(done, total, what));
            }
        });
        try {
            ticket.token.throwIfCancelled();
            return new JobState.Done<>(ticket.work.run(ticket.token, relay));
        } catch (CancellationException stopped) {
            return new JobState.Cancelled<>();
        } catch (Throwable cause) {
            return new JobState.Failed<>(cause);
        }
    }

    private void finish(Ticket<R> ticket, JobState<R> outcome) {
        if (running != ticket) {
            return; // replaced meanwhile
        }
        running = null;
        ticket.listener.accept(outcome);
        startWaiting();
    }

    private static <R> void drop(@Nullable Ticket<R> ticket) {
        if (ticket != null) {
            ticket.token.cancel();
            ticket.listener.accept(new JobState.Cancelled<>());
        }
    }

    /// One request. Compared by identity.
    private static final class Ticket<R> {
        final Work<R> work;
        final Consumer<JobState<R>> listener;
        final CancellationToken token;

        Ticket(Work<R> work, Consumer<JobState<R>> listener, CancellationToken token) {
            this.work = work;
            this.listener = listener;
            this.token = token;
        }
    }
}
