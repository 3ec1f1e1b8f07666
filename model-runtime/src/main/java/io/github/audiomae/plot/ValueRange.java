package io.github.audiomae.plot;

/// The values at the ends of a sequence of colours.
///
/// @param low value of the first colour
/// @param high value of the last colour, > `low`
public record ValueRange(double low, double high) {
    public ValueRange {
        if (!(high > low)) {
            throw new IllegalArgumentException("a range needs low < high, got " + low + " to " + high);
        }
    }

    /// A range that reaches as far below zero as above it.
    ///
    /// @param reach > 0
    public static ValueRange around0(double reach) {
        return new ValueRange(-reach, reach);
    }

    /// The position of a value: 0 at the low end, 1 at the high end, beyond these outside.
    public double unit(double value) {
        return (value - low) / (high - low);
    }
}
