package io.github.audiomae.pyramid;

import io.github.audiomae.colour.ColourMap;

/// A tile as a picture: one pixel column for each of its columns, at most 512 pixels high, the highest frequency on
/// top.
/// Immutable.
public final class TilePicture {
    /// The most pixels in a column. Mel tiles have fewer rows and are interpolated.
    public static final int HEIGHT = 512;

    /// Heights are multiples of this, so that a view that is resized needs few pictures …
    private static final int STEP = 64;

    /// … and of this where they are lower.
    private static final int SMALL_STEP = 8;

    /// A pixel that covers about a row or more shows the highest value of the rows it touches, so that a line of
    /// one row does not fade between two pixels.
    private static final double ALMOST_A_ROW = 0.99;

    private final Tile tile;
    private final int[] argb;

    private TilePicture(Tile tile, int[] argb) {
        this.tile = tile;
        this.argb = argb;
    }

    /// The height of pictures that are drawn so high. It is not larger, unless that is less than 8 pixels: a picture
    /// that is drawn lower loses rows, and with them calls of few bins.
    ///
    /// @param pixels of the screen
    /// @return a multiple of 8, at most 512
    public static int heightFor(double pixels) {
        int most = (int) Math.min(pixels, HEIGHT);
        int step = most < STEP ? SMALL_STEP : STEP;
        return Math.max(SMALL_STEP, most / step * step);
    }

    /// Colours a tile.
    ///
    /// @param scale how frequencies are distributed
    /// @param whitening decibels that are subtracted from each row, see [Whitening]; empty for none
    /// @param low dB of the first colour
    /// @param high dB of the last colour, > `low`
    /// @param height pixels in a column, see [#heightFor(double)]
    public static TilePicture of(
            Tile tile, FrequencyMapping scale, float[] whitening, double low, double high, ColourMap map, int height) {
        int[] argb = new int[Tile.COLUMNS * height];
        double perStep = 1 / (Tile.STEPS_PER_DECIBEL * (high - low));
        SpectrogramForm form = tile.key().kind();
        int last = form.rows() - 1;
        for (int dot = 0; dot < height; dot++) {
            double bottom = form.row(scale.hertz((height - 1.0 - dot) / height));
            double top = form.row(scale.hertz((height - (double) dot) / height));
            double middle = whitening.length == 0 ? 0 : whitening[Math.clamp((int) ((bottom + top) / 2), 0, last)];
            double zero = (low + middle) / (high - low);
            for (int column = 0; column < tile.columns(); column++) {
                argb[dot * Tile.COLUMNS + column] = map.argb(value(tile, column, bottom, top) * perStep - zero);
            }
        }
        return new TilePicture(tile, argb);
    }

    /// Pixels in a column.
    public int height() {
        return argb.length / Tile.COLUMNS;
    }

    /// The tile that the picture shows.
    public Tile tile() {
        return tile;
    }

    /// The pixels, `0xAARRGGBB`, row by row from the top, 256 to a row; transparent past the end of the sound. Must
    /// not be changed.
    public int[] argb() {
        return argb;
    }

    /// The highest value of several rows, or an interpolation between two.
    private static double value(Tile tile, int column, double bottom, double top) {
        int last = tile.key().kind().rows() - 1;
        if (top - bottom > ALMOST_A_ROW) {
            int to = Math.clamp((int) Math.ceil(top) - 1, 0, last);
            int loudest = Short.MIN_VALUE;
            for (int row = Math.clamp((int) bottom, 0, last); row <= to; row++) {
                loudest = Math.max(loudest, tile.step(column, row));
            }
            return loudest;
        }
        double middle = Math.clamp((bottom + top) / 2 - 0.5, 0, last);
        int row = Math.min((int) middle, last - 1);
        double share = middle - row;
        return tile.step(column, row) * (1 - share) + tile.step(column, row + 1) * share;
    }
}
