package io.github.audiomae.run;

import java.util.function.Supplier;

/// Lets long work take turns with other work for something that only one should use at a time, say a model:
/// each piece waits for its turn, and others come between the pieces.
public interface Turns {
    /// Nobody else is there: every piece runs at once.
    Turns ALONE = new Turns() {
        @Override
        public <T> T take(Supplier<T> piece) {
            return piece.get();
        }
    };

    /// Runs a piece when its turn comes, and waits for that.
    ///
    /// @param piece runs on whatever thread has the turn; what it throws is thrown here
    /// @throws java.util.concurrent.CancellationException if the wait was interrupted
    <T> T take(Supplier<T> piece);
}
