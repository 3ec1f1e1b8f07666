package io.github.audiomae.audio;

/// A range of frequencies in hertz.
///
/// @param lowHz the lower end, ≥ 0
/// @param highHz the upper end, ≥ `lowHz`
public record FrequencyRange(double lowHz, double highHz) {
    public FrequencyRange {
        if (!(lowHz >= 0) || !(highHz >= lowHz) || highHz == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "a range needs 0 ≤ low ≤ high, got " + lowHz + " Hz to " + highHz + " Hz");
        }
    }

    /// Its width in hertz, ≥ 0.
    public double widthHz() {
        return highHz - lowHz;
    }

    /// Whether it has a frequency in common with another.
    public boolean meets(FrequencyRange other) {
        return lowHz <= other.highHz && other.lowHz <= highHz;
    }
}
