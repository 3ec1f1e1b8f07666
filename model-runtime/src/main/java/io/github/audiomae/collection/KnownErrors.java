package io.github.audiomae.collection;

import java.util.Arrays;

/// The errors of reconstruction that are known of the windows of a collection.
public final class KnownErrors {
    /// Nothing is known.
    public static final KnownErrors NONE = new KnownErrors(new float[0]);

    private final float[] byWindow;

    private KnownErrors(float[] byWindow) {
        this.byWindow = byWindow;
    }

    /// Reads what a collection knows.
    public static KnownErrors of(SoundCollection collection) {
        float[] errors = new float[Math.toIntExact(new WindowTable(collection.catalogue()).rows())];
        Arrays.fill(errors, Float.NaN);
        collection.catalogue().each("SELECT window, error FROM errors WHERE error IS NOT NULL", row -> {
            if (row.getLong(1) < errors.length) {
                errors[row.getInt(1)] = row.getFloat(2);
            }
        });
        return new KnownErrors(errors);
    }

    /// The masked error (MSE) of a window; not a number if it is not known.
    ///
    /// @param window its id
    public float of(long window) {
        return window < byWindow.length ? byWindow[(int) window] : Float.NaN;
    }
}
