package io.github.audiomae.app.fx;

import java.util.function.Consumer;

/// The state of a job: exactly one of these at any time.
///
/// @param <R> the result of the job
public sealed interface JobState<R> {
    /// Waiting to start.
    record Queued<R>() implements JobState<R> {}

    /// Running.
    ///
    /// @param done finished units
    /// @param total all units, 0 if unknown
    /// @param what the current step, in words; may be empty
    record Running<R>(long done, long total, String what) implements JobState<R> {
        /// The finished share, 0 … 1, or −1 if unknown (as JavaFX progress bars expect).
        public double fraction() {
            return total > 0 ? (double) done / total : -1;
        }
    }

    /// Finished with a result.
    record Done<R>(R result) implements JobState<R> {}

    /// Ended with a failure.
    record Failed<R>(Throwable cause) implements JobState<R> {}

    /// Stopped by the user or replaced by a newer job of its kind.
    record Cancelled<R>() implements JobState<R> {}

    /// Whether the job has ended.
    default boolean isOver() {
        return switch (this) {
            case Queued<R> q -> false;
            case Running<R> r -> false;
            case Done<R> d -> true;
            case Failed<R> f -> true;
            case Cancelled<R> c -> true;
        };
    }

    /// A listener that receives only the end of a job.
    ///
    /// @param done receives the result
    /// @param failed receives the failure
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
