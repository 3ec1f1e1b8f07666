package io.github.audiomae.explanation;

import io.github.audiomae.patches.PatchMask;
import java.util.Arrays;
import java.util.Comparator;

/// How much each patch speaks for a class. The array is not copied and must not be changed.
///
/// @param method how it was computed
/// @param subject the patches that were asked about
/// @param values `[512]`, in logits, larger = more evidence; 0 for patches that were not asked about
/// @param passes number of runs of the model so far
/// @param total number of runs of the whole computation
/// @param millis wall time so far, in milliseconds
public record Attribution(
        AttributionMethod method, Subject subject, float[] values, int passes, int total, double millis) {
    /// Whether the computation is over.
    public boolean isWhole() {
        return passes == total;
    }

    /// The patches that were asked about, those with the most evidence first.
    public int[] strongestFirst() {
        return Arrays.stream(subject.patches())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer patch) -> -values[patch])
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// Only the evidence: the strongest patches stay visible, the others that were asked about are hidden.
    ///
    /// @param share share of the patches that stay, 0 … 1; rounded to whole patches
    public PatchMask keepingEvidence(double share) {
        return subject.keepingFirst(strongestFirst(), count(share));
    }

    /// Everything but the evidence: the strongest patches are hidden too.
    ///
    /// @param share share of the patches that are hidden, 0 … 1; rounded to whole patches
    public PatchMask hidingEvidence(double share) {
        int[] order = strongestFirst();
        return subject.keeping(Arrays.copyOfRange(order, count(share), order.length));
    }

    private int count(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is 0 … 1, got " + share);
        }
        return (int) Math.round(share * subject.patches().length);
    }
}
