package io.github.audiomae.app.spectrogram;

import io.github.audiomae.colour.ColourMap;

/// Colours for "too loud" (red) and "too quiet" (blue) with zero at the middle: fading into the background of a dark
/// window, or into white in a light one.
enum DifferenceColours {
    DARK {
        @Override
        int argb(double unit) {
            double distance = Math.clamp(2 * unit - 1, -1, 1);
            double weight = Math.pow(Math.abs(distance), 0.8);
            return distance < 0 ? mix(DARK_ZERO, DARK_QUIET, weight) : mix(DARK_ZERO, DARK_LOUD, weight);
        }
    },
    LIGHT {
        @Override
        int argb(double unit) {
            double distance = Math.clamp(unit - 0.5, -0.5, 0.5);
            return ColourMap.DIVERGING.argb(0.5 + LIGHT_REACH * distance);
        }
    };

    /// The darkest ends of the map would outweigh everything else on a light ground.
    private static final double LIGHT_REACH = 0.8;

    private static final int DARK_ZERO = 0xFF1B1E27;
    private static final int DARK_LOUD = 0xFFFF8A6B;
    private static final int DARK_QUIET = 0xFF64B5FF;

    /// The colour of `unit`: 0 far too quiet, 0.5 right, 1 far too loud.
    abstract int argb(double unit);

    private static int mix(int from, int to, double weight) {
        int mixed = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 0xFF;
            int b = to >> shift & 0xFF;
            mixed = mixed << 8 | (int) Math.round(a + (b - a) * weight);
        }
        return mixed;
    }
}
