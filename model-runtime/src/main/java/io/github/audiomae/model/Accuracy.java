package io.github.audiomae.model;

import org.jspecify.annotations.Nullable;

/// What a model lost when its precision was reduced: its results for some sounds, compared with those of the model in
/// single precision.
///
/// @param against SHA-256 of the model in single precision, see [ModelFolder#sha256()]
/// @param sounds number of sounds
/// @param medianCosine of the two embeddings of a sound
/// @param worstCosine the least of these cosines
/// @param sameTopFive share of the sounds, 0 … 1, whose five classes with the highest scores are the same, in any
///     order; null without a classifier
/// @param maskedErrorRatio masked error over all sounds, relative to that in single precision; null without a decoder
public record Accuracy(
        String against,
        int sounds,
        double medianCosine,
        double worstCosine,
        @Nullable Double sameTopFive,
        @Nullable Double maskedErrorRatio) {
    private static final double LEAST_MEDIAN_COSINE = 0.999;
    private static final double LEAST_COSINE = 0.995;
    private static final double LEAST_SAME_TOP_FIVE = 0.99;
    private static final double MOST_MASKED_ERROR_RATIO = 1.02;

    /// Whether the loss is small enough for every use: cosines of at least .999 (median) and .995 (worst), the same
    /// five best classes for 99 % of the sounds, and a masked error at most 1.02 times as large.
    public boolean isGood() {
        return medianCosine >= LEAST_MEDIAN_COSINE
                && worstCosine >= LEAST_COSINE
                && (sameTopFive == null || sameTopFive >= LEAST_SAME_TOP_FIVE)
                && (maskedErrorRatio == null || maskedErrorRatio <= MOST_MASKED_ERROR_RATIO);
    }
}
