package io.github.audiomae.app.fx;

import java.util.function.Consumer;

/// Where a job stands. Exactly one of these at any time.
///
/// @param <R> what the job gives when it is done
public sealed interface JobState<R> {
    /// Waiting for its turn.
    record Queued<R>() implements JobState<R> {}

    /// At work.
    ///
    /// @param done units finished
    /// @param total units in all, 0 when unknown
    /// @param what the step at hand, for a person to read; may be empty
    record Running<R>(long done, long total, String what) implements JobState<R> {
        /// The finished share, 0 … 1, or −1 when unknown (as JavaFX progress bars understand it).
        public double fraction() {
            return total > 0 ? (double) done / total : -1;
        }
    }

    /// Finished with a result.
    record Done<R>(R result) implements JobState<R> {}

    /// Ended with a problem.
    record Failed<R>(Throwable cause) implements JobState<R> {}

    /// Stopped by the user or replaced by a newer job of its kind.
    record Cancelled<R>() implements JobState<R> {}

    /// Whether nothing more will come.
    default boolean isOver() {
        return switch (this) {
            case Queued<R> q -> false;
            case Running<R> r -> false;
            case Done<R> d -> true;
            case Failed<R> f -> true;
            case Cancelled<R> c -> true;
        };
    }

    /// A listener that cares for the end alone.
    ///
    /// @param done hears the result
    /// @param failed hears the problem
    static <R> Consumer<JobState<R>> atEnd(Consumer<R> done, Consumer<Throwable> failed) {
        return state -> {
            switch (state) {
                case Done<R>(R result) -> done.accept(result);
                case Failed<R>(Throwable cause) -> failed.accept(cause);
                case Queued<R> q -> {}
                case Running<R> r -> {}
                case Cancelled<R> c -> {}
            }
        };
    }
}
