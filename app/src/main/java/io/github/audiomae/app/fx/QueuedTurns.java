package io.github.audiomae.app.fx;

import io.github.audiomae.run.Await;
import io.github.audiomae.run.Turns;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Turns in the order of an executor's queue. Must not be requested on a thread of that executor.
///
/// @param executor runs the pieces
record QueuedTurns(Executor executor) implements Turns {
    @Override
    public <T> T take(Supplier<T> piece) {
        FutureTask<T> turn = new FutureTask<>(piece::get);
        executor.execute(turn);
        return Await.result(turn);
    }
}
