package io.github.audiomae.figure;

import java.awt.Color;

/// A line of a chart, with the band in which repetitions lie. The arrays are not copied and must not be changed.
///
/// @param name in the legend; empty to leave it out there
/// @param style colour and kind of the line
/// @param x positions, ascending; NaN nowhere
/// @param middle the line; NaN breaks it
/// @param low lower edge of the band; `middle` itself without one
/// @param high upper edge of the band
public record Series(String name, Style style, double[] x, double[] middle, double[] low, double[] high) {
    /// How lines look. The colours can be told apart with red-green colour blindness (M. Okabe and K. Ito, "Color
    /// universal design", 2008).
    ///
    /// @param dashed for what is compared with: guesses, baselines
    public record Style(Color colour, boolean dashed) {
        /// The first of several results.
        public static final Style BLUE = new Style(new Color(0x0072B2), false);

        /// The second.
        public static final Style VERMILION = new Style(new Color(0xD55E00), false);

        /// The third.
        public static final Style GREEN = new Style(new Color(0x009E73), false);

        /// Chance.
        public static final Style GREY = new Style(new Color(0x6E7781), false);

        /// The same colour, dashed.
        public Style asDashed() {
            return new Style(colour, true);
        }
    }

    /// A line without a band.
    public static Series line(String name, Style style, double[] x, double[] y) {
        return new Series(name, style, x, y, y, y);
    }

    /// The same line without its band.
    public Series withoutBand() {
        return line(name, style, x, middle);
    }

    boolean isNamed() {
        return !name.isEmpty();
    }

    boolean hasBand() {
        return low != high;
    }
}
