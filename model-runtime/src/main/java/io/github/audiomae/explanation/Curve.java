package io.github.audiomae.explanation;

/// The score of a class as patches are hidden or shown one after another. The arrays are not copied and must not be
/// changed.
///
/// @param shares share of the patches that are hidden (deletion) or shown (insertion), ascending from 0 to 1
/// @param scores the score at each share, 0 … 1
public record Curve(double[] shares, double[] scores) {
    /// The area below the curve by the trapezoidal rule, 0 … 1. A good explanation has a small one for deletion and a
    /// large one for insertion (Petsiuk and others, 2018).
    public double area() {
        double area = 0;
        for (int i = 1; i < shares.length; i++) {
            area += (shares[i] - shares[i - 1]) * (scores[i] + scores[i - 1]) / 2;
        }
        return area;
    }

    /// The same curve read from its end: inserting in an order is deleting in the reversed one.
    Curve reversed() {
        int last = shares.length - 1;
        double[] from = new double[shares.length];
        double[] back = new double[shares.length];
        for (int i = 0; i <= last; i++) {
            from[i] = 1 - shares[last - i];
            back[i] = scores[last - i];
        }
        return new Curve(from, back);
    }
}
