package io.github.audiomae.run;

import java.util.function.Supplier;

/// Lets long work share with other work something that only one may use at a time, such as a model: each piece waits
/// for its turn, and other work runs between the pieces.
public interface Turns {
    /// For use without sharing: every piece runs at once.
    Turns ALONE = new Turns() {
        @Override
        public <T> T take(Supplier<T> piece) {
            return piece.get();
        }
    };

    /// Runs a piece when its turn comes, and returns its result.
    ///
    /// @param piece runs on the thread that has the turn; what it throws is thrown here
    /// @throws java.util.concurrent.CancellationException if the wait was interrupted
    <T> T take(Supplier<T> piece);
}
