package io.github.audiomae.explore;

import java.util.OptionalDouble;

/// A sum of squared differences and the number of cells it is over, so that sums of several windows can be pooled.
///
/// @param sum of the squares, ≥ 0
/// @param cells number of cells, ≥ 0
public record SquaredError(double sum, long cells) {
    /// The sum over no cells.
    public static final SquaredError NONE = new SquaredError(0, 0);

    /// The pooled sum of both.
    public SquaredError plus(SquaredError other) {
        return new SquaredError(sum + other.sum, cells + other.cells);
    }

    /// The mean square; empty if there are no cells.
    public OptionalDouble mean() {
        return cells == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / cells);
    }
}
