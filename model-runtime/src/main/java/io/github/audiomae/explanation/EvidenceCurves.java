package io.github.audiomae.explanation;

import java.util.List;

/// Deletion and insertion curves of an attribution, beside those of two orders that know nothing of the class.
///
/// @param deletion strongest patches hidden first
/// @param insertion strongest patches shown first
/// @param loudestDeletion loudest patches hidden first
/// @param loudestInsertion loudest patches shown first
/// @param random one insertion curve for each of some random orders. Hiding in a random order is showing in the
/// reversed one, which is as random, so that these are also the deletion curves, read from their ends
public record EvidenceCurves(
        Curve deletion, Curve insertion, Curve loudestDeletion, Curve loudestInsertion, List<Curve> random) {
    public EvidenceCurves {
        random = List.copyOf(random);
    }

    /// The mean area of the random orders, for deletion and insertion alike.
    public double randomArea() {
        return random.stream().mapToDouble(Curve::area).average().orElse(Double.NaN);
    }

    /// The smallest and the largest area of a random order.
    public double[] randomAreas() {
        return random.stream().mapToDouble(Curve::area).sorted().toArray();
    }
}
