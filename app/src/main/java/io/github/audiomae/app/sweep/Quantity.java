package io.github.audiomae.app.sweep;

import io.github.audiomae.sweep.SweepPoint;
import java.util.OptionalDouble;

/// What the chart shows against the mask ratio.
enum Quantity {
    /// Masked MSE, with that of the best simple guess.
    ERROR,
    /// The score of a class in the visible part, 0 … 1.
    SCORE,
    /// The place of that class among all, 1 = the highest.
    RANK;

    /// The value of a point.
    ///
    /// @param followed place of the class among the highest of the whole sound, from 0
    OptionalDouble of(SweepPoint point, int followed) {
        return switch (this) {
            case ERROR -> point.maskedMse();
            case SCORE -> point.scoreOf(followed);
            case RANK -> point.rankOf(followed);
        };
    }
}
