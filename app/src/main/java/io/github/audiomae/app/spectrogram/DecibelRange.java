package io.github.audiomae.app.spectrogram;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.pyramid.Tile;
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

    /// No level is louder, or quieter by the same number of decibels.
    private static final int BEYOND = 300;

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
        int[] counts = wholeDecibels(window, scale);
        double low = reaching((int) (LOW_SHARE * (cells - 1)), counts);
        double high = reaching((int) (HIGH_SHARE * (cells - 1)), counts) + 1;
        return around(low, high);
    }

    /// How many values of the sound lie in each whole decibel: enough to find a percentile without sorting them.
    private static int[] wholeDecibels(SpectrogramWindow window, DecibelScale scale) {
        int[] counts = new int[2 * BEYOND];
        for (int frame = 0; frame < window.soundFrames(); frame++) {
            for (int bin = 0; bin < SpectrogramWindow.MEL_BINS; bin++) {
                int decibels = (int) Math.floor(scale.of(window.at(frame, bin)));
                counts[Math.clamp(decibels + BEYOND, 0, counts.length - 1)]++;
            }
        }
        return counts;
    }

    /// The whole decibel with which more than `rank` values are counted.
    private static int reaching(int rank, int[] counts) {
        int decibels = 0;
        for (int counted = counts[0]; counted <= rank; counted += counts[decibels]) {
            decibels++;
        }
        return decibels - BEYOND;
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
