package io.github.audiomae.annotation;

/// A set of annotations that is shown in one colour.
///
/// @param name unique in its recording
/// @param rgb its colour, `0xRRGGBB`
public record Layer(String name, int rgb) {
    /// The layer of annotations for which none was chosen.
    public static final Layer FIRST = new Layer("Annotations", 0xE69F00);

    /// Colours that people with any kind of colour vision can tell apart (Okabe and Ito 2008), without black.
    private static final int[] COLOURS = {0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0x0072B2, 0xD55E00, 0xCC79A7};

    /// Number of different colours of [#next].
    public static int colours() {
        return COLOURS.length;
    }

    /// A layer with a colour of its own as far as there are any.
    ///
    /// @param before number of layers that exist
    public static Layer next(String name, int before) {
        return new Layer(name, COLOURS[before % COLOURS.length]);
    }
}
