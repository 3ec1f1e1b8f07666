package io.github.audiomae.colour;

import io.github.audiomae.files.EnumWord;
import java.util.Optional;

/// Maps a value between 0 and 1 to a colour, through 256 entries. Immutable, thread-safe.
///
/// Magma, viridis, inferno and plasma are by Nathaniel J. Smith, Stéfan van der Walt and Eric Firing (CC0);
/// cividis is by Jamie R. Nuñez, Christopher R. Anderton and Ryan S. Renslow (PLOS ONE 13(7), 2018, CC0).
public enum ColourMap implements ColourRamp {
    /// Black, purple, orange, cream: the default for spectrograms.
    MAGMA("Magma", ColourTables.named("magma")),
    /// Violet, teal, yellow.
    VIRIDIS("Viridis", ColourTables.named("viridis")),
    /// Black, red, yellow.
    INFERNO("Inferno", ColourTables.named("inferno")),
    /// Blue, pink, yellow.
    PLASMA("Plasma", ColourTables.named("plasma")),
    /// Blue to yellow, designed to look similar with and without red-green colour blindness.
    CIVIDIS("Cividis", ColourTables.named("cividis")),
    /// Black to white.
    GREY("Grey", ColourTables.ramp(false)),
    /// White to black, like printed sonograms.
    INVERTED_GREY("Inverted grey", ColourTables.ramp(true)),
    /// Blue below the middle, red above it, near-white exactly at 0.5: for differences, with zero at 0.5.
    ///
    /// Straight lines in OKLab; colours at equal distances from the middle are equally light.
    DIVERGING("Diverging", ColourTables.named("diverging"));

    private final String title;
    private final int[] argb;

    ColourMap(String title, int[] argb) {
        this.title = title;
        this.argb = argb;
    }

    /// Its name for a person to read.
    public String title() {
        return title;
    }

    /// Its name in commands and settings files: lower case, words joined by `-`.
    public String id() {
        return EnumWord.of(this);
    }

    /// The map with this [#id()], if there is one.
    public static Optional<ColourMap> withId(String id) {
        return EnumWord.find(ColourMap.class, id);
    }

    /// The opaque colour (`0xFFrrggbb`, sRGB) of `unit`; below 0 counts as 0, above 1 as 1; NaN is transparent
    /// (0).
    @Override
    public int argb(double unit) {
        if (Double.isNaN(unit)) {
            return 0;
        }
        return argb[Math.clamp((int) (unit * argb.length), 0, argb.length - 1)];
    }
}
