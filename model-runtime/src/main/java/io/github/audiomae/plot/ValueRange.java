package io.github.audiomae.plot;

/// The values that the ends of a row of colours stand for.
///
/// @param low value of the first colour
/// @param high value of the last colour, > `low`
public record ValueRange(double low, double high) {
    public ValueRange {
        if (!(high > low)) {
            throw new IllegalArgumentException("not a range: " + low + " to " + high);
        }
    }

    /// As far below zero as above it.
    ///
    /// @param reach > 0
    public static ValueRange around0(double reach) {
        return new ValueRange(-reach, reach);
    }

    /// 0 at the low end, 1 at the high end; beyond outside.
    public double unit(double value) {
        return (value - low) / (high - low);
    }
}
