package io.github.audiomae.detection;

/// A share of judged events, with its 95 % interval after Wilson (1927), *Probable inference, the law of succession,
/// and statistical inference*, J. Am. Stat. Assoc. 22, 209–212.
///
/// @param right number of events that were right
/// @param of number of events that were judged
/// @param low lower end of the interval, 0 … 1
/// @param high upper end of the interval, 0 … 1
public record Proportion(int right, int of, double low, double high) {
    /// The 97.5th percentile of the normal distribution.
    static final double Z = 1.959963984540054;

    /// The share with its interval; from 0 to 1 if nothing was judged.
    ///
    /// @param right 0 … `of`
    public static Proportion of(int right, int of) {
        if (right < 0 || right > of) {
            throw new IllegalArgumentException(right + " of " + of);
        }
        if (of == 0) {
            return new Proportion(0, 0, 0, 1);
        }
        double share = (double) right / of;
        double z2 = Z * Z;
        double middle = (share + z2 / (2 * of)) / (1 + z2 / of);
        double half = Z / (1 + z2 / of) * Math.sqrt(share * (1 - share) / of + z2 / (4.0 * of * of));
        return new Proportion(right, of, Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /// The share itself; NaN if nothing was judged.
    public double share() {
        return of == 0 ? Double.NaN : (double) right / of;
    }
}
