package io.github.audiomae.plot;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.pyramid.Tile;
import java.util.List;

/// The rule for the levels at the ends of the colours: from the 10th to the 99.9th percentile of the sound's levels, 40
/// to 80 dB apart; wide enough to show quiet sounds, narrow enough for contrast. Padding does not count. For very quiet
/// sounds, the last colour stands for at least −30 dB, so that silence is dark.
///
/// Original, masked and reconstruction share the original's range, since they could not be compared otherwise.
public final class LevelRange {
    /// The range if there is no sound, in dB.
    public static final ValueRange DEFAULT = new ValueRange(-70, 0);

    private static final double LOW_SHARE = 0.1;
    private static final double HIGH_SHARE = 0.999;

    /// No level lies further from 0 dB than this.
    private static final int BEYOND = 300;

    private static final double LEAST = 40;
    private static final double MOST = 80;
    private static final double LEAST_HIGH = -30;
    private static final double LEAST_ABOVE = 20;
    private static final double MOST_ABOVE = 60;

    private LevelRange() {}

    /// The range for a window's sound, in whole dB.
    ///
    /// @param decibels converts the window's numbers to dB
    public static ValueRange of(SpectrogramWindow window, ValueScale decibels) {
        int cells = window.soundFrames() * SpectrogramWindow.MEL_BINS;
        if (cells == 0) {
            return DEFAULT;
        }
        int[] counts = wholeDecibels(window, decibels);
        double low = reaching((int) (LOW_SHARE * (cells - 1)), counts);
        double high = reaching((int) (HIGH_SHARE * (cells - 1)), counts) + 1;
        return around(low, high);
    }

    /// The range for a whole recording, from its overview, in whole dB.
    public static ValueRange of(Tile overview) {
        if (overview.columns() == 0) {
            return DEFAULT;
        }
        double high = Math.ceil(overview.percentile(HIGH_SHARE));
        double low = Math.floor(overview.percentile(LOW_SHARE));
        return around(low, high);
    }

    /// The range for levels above the background, in whole dB: from 0 dB to the 99.9th percentile, 20 to 60 dB.
    ///
    /// @param tiles of one form, exact or not
    /// @param background decibels subtracted from each row, see [io.github.audiomae.pyramid.Whitening]
    public static ValueRange above(List<Tile> tiles, float[] background) {
        int[] counts = new int[2 * BEYOND];
        int cells = 0;
        for (Tile tile : tiles) {
            for (int column = 0; column < tile.columns(); column++) {
                for (int row = 0; row < background.length; row++) {
                    int decibels = (int) Math.floor(tile.decibels(column, row) - background[row]);
                    counts[Math.clamp(decibels + BEYOND, 0, counts.length - 1)]++;
                }
            }
            cells += tile.columns() * background.length;
        }
        double high = cells == 0 ? LEAST_ABOVE : reaching((int) (HIGH_SHARE * (cells - 1)), counts) + 1;
        return new ValueRange(0, Math.clamp(high, LEAST_ABOVE, MOST_ABOVE));
    }

    /// The number of values of the sound in each whole decibel, from which percentiles are found without sorting.
    private static int[] wholeDecibels(SpectrogramWindow window, ValueScale scale) {
        int[] counts = new int[2 * BEYOND];
        for (int frame = 0; frame < window.soundFrames(); frame++) {
            for (int bin = 0; bin < SpectrogramWindow.MEL_BINS; bin++) {
                int decibels = (int) Math.floor(scale.shown(window.at(frame, bin)));
                counts[Math.clamp(decibels + BEYOND, 0, counts.length - 1)]++;
            }
        }
        return counts;
    }

    /// The whole decibel up to which more than `rank` values are counted.
    private static int reaching(int rank, int[] counts) {
        int decibels = 0;
        for (int counted = counts[0]; counted <= rank; counted += counts[decibels]) {
            decibels++;
        }
        return decibels - BEYOND;
    }

    private static ValueRange around(double low, double loudest) {
        double high = Math.max(loudest, LEAST_HIGH);
        return new ValueRange(Math.clamp(low, high - MOST, high - LEAST), high);
    }
}
