package io.github.audiomae.plot;

import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.MelAxis;
import io.github.audiomae.pyramid.FrequencyScale;
import java.util.List;
import java.util.Locale;

/// The visible part of a frequency scale.
///
/// @param scale how frequencies are distributed
/// @param low height on the scale of the bottom edge, ≥ 0
/// @param high height on the scale of the top edge, ≤ 1
/// @param axis of the mel scale; without effect on others
public record FrequencyBand(FrequencyScale scale, double low, double high, MelAxis axis) {
    /// The whole mel scale of sounds as the program shows them.
    public static final FrequencyBand MEL = mel(MelAxis.SHOWN);

    /// The smallest visible part: a sixteenth of the scale.
    private static final double LEAST = 1 / 16.0;

    public FrequencyBand {
        if (!(low >= 0 && high <= 1 && high > low)) {
            throw new IllegalArgumentException("a band needs 0 ≤ low < high ≤ 1, got " + low + " to " + high);
        }
    }

    /// A part of a scale of sounds as the program shows them.
    public FrequencyBand(FrequencyScale scale, double low, double high) {
        this(scale, low, high, MelAxis.SHOWN);
    }

    /// A whole scale.
    public static FrequencyBand all(FrequencyScale scale) {
        return new FrequencyBand(scale, 0, 1);
    }

    /// The whole mel scale of a model's windows.
    public static FrequencyBand mel(MelAxis axis) {
        return new FrequencyBand(FrequencyScale.MEL, 0, 1, axis);
    }

    /// The height on the scale, 0 … 1, at a pixel counted from the top.
    public double unitAt(double y, double height) {
        return high - y / Math.max(height, 1) * (high - low);
    }

    /// The frequency at a pixel counted from the top.
    public double hertzAt(double y, double height) {
        double unit = unitAt(y, height);
        return scale == FrequencyScale.MEL ? axis.hertz(unit * LogMelSpectrogram.MEL_BINS) : scale.hertz(unit);
    }

    /// The pixel of a frequency, counted from the top.
    public double y(double hertz, double height) {
        return yOf(
                scale == FrequencyScale.MEL ? axis.position(hertz) / LogMelSpectrogram.MEL_BINS : scale.unit(hertz),
                height);
    }

    /// The pixel of a height on the scale, counted from the top.
    public double yOf(double unit, double height) {
        return (high - unit) / (high - low) * height;
    }

    /// Changes the visible part by `factor`, keeping one height on the scale in its place.
    public FrequencyBand zoomed(double unit, double factor) {
        double size = Math.clamp((high - low) * factor, LEAST, 1);
        double share = (unit - low) / (high - low);
        return starting(unit - share * size, size);
    }

    /// Moves the visible part by a height on the scale, no further than the scale's ends.
    public FrequencyBand moved(double by) {
        return starting(low + by, high - low);
    }

    /// As many ticks as there is room for, see [FrequencyTicks].
    public List<Tick> ticks(double height, double spacing, Locale locale) {
        return FrequencyTicks.of(this, height, spacing, locale);
    }

    /// Whether equal distances are equal differences in hertz.
    boolean isEven() {
        return scale == FrequencyScale.LINEAR;
    }

    private FrequencyBand starting(double from, double size) {
        double start = Math.clamp(from, 0, 1 - size);
        return new FrequencyBand(scale, start, Math.min(1, start + size), axis);
    }
}
