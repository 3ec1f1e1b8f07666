package io.github.audiomae.app.place;

/// A range of frequencies.
///
/// @param lowHertz ≥ 0
/// @param highHertz > `lowHertz`
public record Band(double lowHertz, double highHertz) {
    public Band {
        if (!(lowHertz >= 0 && highHertz > lowHertz)) {
            throw new IllegalArgumentException(
                    "a band needs 0 ≤ low < high, got " + lowHertz + " Hz to " + highHertz + " Hz");
        }
    }
}
