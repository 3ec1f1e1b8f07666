package io.github.audiomae.app.spectrogram;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.pyramid.Tile;
import java.util.Arrays;
import java.util.Locale;

/// The levels at the ends of the colour scale. Original, masked and reconstruction share one, else they could not be
/// compared.
///
/// @param low dB of the first colour
/// @param high dB of the last colour, > `low`
public record DecibelRange(double low, double high) {
    /// Fits nothing in particular: shown while there is no sound.
    public static final DecibelRange DEFAULT = new DecibelRange(-70, 0);

    private static final double LOW_SHARE = 0.1;
    private static final double HIGH_SHARE = 0.999;
    private static final double LEAST = 40;
    private static final double MOST = 80;

    /// However quiet a sound is, the last colour is for what could be heard: silence is dark.
    private static final double LEAST_HIGH = -30;

    public DecibelRange {
        if (!(high > low)) {
            throw new IllegalArgumentException("not a range: " + low + " dB to " + high + " dB");
        }
    }

    /// From the 10th to the 99.9th percentile of the window's sound, 40 to 80 dB apart: wide enough for what is quiet,
    /// narrow enough for contrast. Padding does not count.
    public static DecibelRange of(SpectrogramWindow window, DecibelScale scale) {
        int cells = window.soundFrames() * SpectrogramWindow.MEL_BINS;
        if (cells == 0) {
            return DEFAULT;
        }
        float[] sorted = Arrays.copyOf(window.toArray(), cells);
        Arrays.sort(sorted);
        double high = Math.ceil(scale.of(sorted[(int) (HIGH_SHARE * (cells - 1))]));
        double low = Math.floor(scale.of(sorted[(int) (LOW_SHARE * (cells - 1))]));
        return around(low, high);
    }

    /// The same of a whole recording, seen from afar.
    public static DecibelRange of(Tile overview) {
        if (overview.columns() == 0) {
            return DEFAULT;
        }
        double high = Math.ceil(overview.percentile(HIGH_SHARE));
        double low = Math.floor(overview.percentile(LOW_SHARE));
        return around(low, high);
    }

    private static DecibelRange around(double low, double loudest) {
        double high = Math.max(loudest, LEAST_HIGH);
        return new DecibelRange(Math.clamp(low, high - MOST, high - LEAST), high);
    }

    /// Whole decibels, with a true minus sign.
    static String text(double decibels) {
        return String.format(Locale.ROOT, "%.0f", decibels).replace('-', '−');
    }

    /// 0 at the low end, 1 at the high end; beyond outside.
    double unit(double decibels) {
        return (decibels - low) / (high - low);
    }
}
