package io.github.audiomae.importing;

import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// A bound on the time for which the graphs of a person's own ONNX files may run at import: a loop in such a graph need
/// not end.
///
/// @param longest for all runs together
record TimeLimit(Duration longest) {
    /// The largest models take less than a minute for all runs together, on two cores.
    static final TimeLimit OF_AN_IMPORT = new TimeLimit(Duration.ofMinutes(10));

    /// Does the work on the calling thread.
    ///
    /// @param model for the message
    /// @param outer cancelled by a person
    /// @param work ends when the token that it gets is cancelled
    /// @throws ProblemException if it took longer
    /// @throws CancellationException if `outer` was cancelled
    void within(String model, CancellationToken outer, Consumer<CancellationToken> work) {
        CancellationToken inner = new CancellationToken();
        AtomicBoolean late = new AtomicBoolean();
        Thread clock = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(longest);
                late.set(true);
                inner.cancel();
            } catch (InterruptedException e) {
                // The work has ended.
            }
        });
        try (CancellationToken.Registration registration = outer.onCancel(inner::cancel)) {
            work.accept(inner);
        } catch (CancellationException e) {
            if (late.get() && !outer.isCancelled()) {
                throw new ProblemException(
                        ProblemCode.CHECKPOINT_UNKNOWN, Sentence.of("graph.endless", model, longest.toSeconds()), e);
            }
            throw e;
        } finally {
            clock.interrupt();
        }
    }
}
