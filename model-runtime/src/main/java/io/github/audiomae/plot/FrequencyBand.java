package io.github.audiomae.plot;

import io.github.audiomae.pyramid.FrequencyScale;

/// The part of a frequency scale that is shown.
///
/// @param scale how frequencies are spread
/// @param low height on the scale of the bottom edge, ≥ 0
/// @param high height on the scale of the top edge, ≤ 1
public record FrequencyBand(FrequencyScale scale, double low, double high) {
    /// All that the model sees.
    public static final FrequencyBand MEL = all(FrequencyScale.MEL);

    /// No closer than a sixteenth of the scale.
    private static final double LEAST = 1 / 16.0;

    public FrequencyBand {
        if (!(low >= 0 && high <= 1 && high > low)) {
            throw new IllegalArgumentException("not a part of a scale: " + low + " to " + high);
        }
    }

    /// A whole scale.
    public static FrequencyBand all(FrequencyScale scale) {
        return new FrequencyBand(scale, 0, 1);
    }

    /// The height on the scale, 0 … 1, of a pixel counted from the top.
    public double unitAt(double y, double height) {
        return high - y / Math.max(height, 1) * (high - low);
    }

    /// The frequency of a pixel counted from the top.
    public double hertzAt(double y, double height) {
        return scale.hertz(unitAt(y, height));
    }

    /// The pixel of a frequency, counted from the top.
    public double y(double hertz, double height) {
        return yOf(scale.unit(hertz), height);
    }

    /// The pixel of a height on the scale, counted from the top.
    public double yOf(double unit, double height) {
        return (high - unit) / (high - low) * height;
    }

    /// Shows `factor` times as much, keeping a height on the scale where it is.
    public FrequencyBand zoomed(double unit, double factor) {
        double size = Math.clamp((high - low) * factor, LEAST, 1);
        double share = (unit - low) / (high - low);
        return starting(unit - share * size, size);
    }

    /// Moves by a height on the scale, as far as it goes.
    public FrequencyBand moved(double by) {
        return starting(low + by, high - low);
    }

    /// Whether equal distances are equal differences in hertz.
    boolean isEven() {
        return scale == FrequencyScale.LINEAR;
    }

    private FrequencyBand starting(double from, double size) {
        double start = Math.clamp(from, 0, 1 - size);
        return new FrequencyBand(scale, start, Math.min(1, start + size));
    }
}
