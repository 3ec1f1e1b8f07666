package io.github.audiomae.colour;

/// Colours for "too loud" (red) and "too quiet" (blue) with zero at the middle, in 513 entries.
public enum DifferenceColours implements ColourRamp {
    /// Fades into the background of a dark window.
    DARK {
        @Override
        int shade(double distance) {
            double weight = Math.pow(Math.abs(distance), 0.8);
            return mix(DARK_ZERO, distance < 0 ? DARK_QUIET : DARK_LOUD, weight);
        }
    },
    /// Fades into white: for a light window, and for print.
    LIGHT {
        @Override
        int shade(double distance) {
            return ColourMap.DIVERGING.argb(0.5 + LIGHT_REACH * distance / 2);
        }
    };

    /// The darkest ends of the map would dominate on a light background.
    private static final double LIGHT_REACH = 0.8;

    private static final int DARK_ZERO = 0xFF1B1E27;
    private static final int DARK_LOUD = 0xFFFF8A6B;
    private static final int DARK_QUIET = 0xFF64B5FF;

    /// Number of entries on either side of zero.
    private static final int REACH = 256;

    private final int[] argb = new int[2 * REACH + 1];

    DifferenceColours() {
        for (int i = -REACH; i <= REACH; i++) {
            argb[i + REACH] = shade((double) i / REACH);
        }
    }

    /// The colours for a background.
    ///
    /// @param dark whether the background is dark
    public static DifferenceColours on(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    /// The colour of `unit`: 0 is far too quiet, 0.5 is right, 1 is far too loud.
    @Override
    public int argb(double unit) {
        return argb[Math.clamp(Math.round(unit * 2 * REACH), 0, 2 * REACH)];
    }

    /// The colour of a distance: −1 is far too quiet, 0 is right, 1 is far too loud.
    abstract int shade(double distance);

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
