package io.github.audiomae.explore;

import java.util.OptionalDouble;

/// A sum of squared differences and how many cells it is over, so that sums of several windows can be pooled.
///
/// @param sum of the squares, ≥ 0
/// @param cells how many, ≥ 0
public record SquaredError(double sum, long cells) {
    /// Nothing counted yet.
    public static final SquaredError NONE = new SquaredError(0, 0);

    /// Both together.
    public SquaredError plus(SquaredError other) {
        return new SquaredError(sum + other.sum, cells + other.cells);
    }

    /// The mean square; empty over no cells.
    public OptionalDouble mean() {
        return cells == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / cells);
    }
}
