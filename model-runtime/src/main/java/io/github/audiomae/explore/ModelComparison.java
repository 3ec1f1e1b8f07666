package io.github.audiomae.explore;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/// The results of two models for the same input.
///
/// @param first results of one model
/// @param second results of the other
public record ModelComparison(ComparedModel first, ComparedModel second) {
    /// The names of the classes with the highest scores in both models, ordered by the higher of the two scores.
    ///
    /// @param each number of classes taken from each model
    public List<String> classes(int each) {
        List<Tag> tags = new ArrayList<>();
        for (ComparedModel side : List.of(first, second)) {
            side.classification().ifPresent(heard -> tags.addAll(heard.top(each)));
        }
        tags.sort((one, other) -> Float.compare(other.score(), one.score()));
        Set<String> labels = new LinkedHashSet<>();
        tags.forEach(tag -> labels.add(tag.label()));
        return List.copyOf(labels);
    }

    /// Whether both models reconstruct, but their losses ([Reconstruction#maskedMse()]) are of different values: of
    /// raw and of patch-normalised patches, or of spectrograms that were scaled differently. Then only
    /// [Reconstruction#mseWithinPatches()] can be compared.
    public boolean lossesDiffer() {
        if (first.reconstruction().isEmpty() || second.reconstruction().isEmpty()) {
            return false;
        }
        return first.reconstruction().get().targets()
                        != second.reconstruction().get().targets()
                || !sameScale();
    }

    private boolean sameScale() {
        return first.model()
                .manifest()
                .preprocessing()
                .normalization()
                .equals(second.model().manifest().preprocessing().normalization());
    }

    /// One minus the cosine of the angle between the embeddings, 0 (same direction) … 2; empty if their lengths
    /// differ or one is zero. Between models trained separately it means little, because their axes differ.
    public OptionalDouble cosineDistance() {
        float[] one = first.embedding();
        float[] other = second.embedding();
        if (one.length != other.length) {
            return OptionalDouble.empty();
        }
        double product = 0;
        double lengths = Math.sqrt(squares(one) * squares(other));
        for (int i = 0; i < one.length; i++) {
            product += (double) one[i] * other[i];
        }
        return lengths > 0 ? OptionalDouble.of(Math.max(0, 1 - product / lengths)) : OptionalDouble.empty();
    }

    /// Root mean square difference of the two reconstructions over hidden sound, in the first model's scale; empty
    /// if one model does not reconstruct or they show different things (patches with and without levels).
    public OptionalDouble reconstructionDifference() {
        if (first.reconstruction().isEmpty() || second.reconstruction().isEmpty()) {
            return OptionalDouble.empty();
        }
        Reconstruction one = first.reconstruction().get();
        Reconstruction other = second.reconstruction().get();
        if (one.isPatchNormalized() != other.isPatchNormalized() || !sameScale()) {
            return OptionalDouble.empty();
        }
        OptionalDouble meanSquare = HiddenError.overCells(
                        one.decoded(), other.decoded(), one.mask(), one.window().soundFrames())
                .mean();
        return meanSquare.isPresent() ? OptionalDouble.of(Math.sqrt(meanSquare.getAsDouble())) : meanSquare;
    }

    private static double squares(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return sum;
    }
}
