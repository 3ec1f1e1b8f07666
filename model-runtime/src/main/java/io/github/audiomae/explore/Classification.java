package io.github.audiomae.explore;

import io.github.audiomae.inference.LogitMap;
import io.github.audiomae.inference.RunningDevice;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The classification of one window. The arrays are not copied and must not be changed.
///
/// @param logits one per class
/// @param labels names of the classes, as many
/// @param embedding the classifier's vector (for an Audio-MAE `fc_norm` of the mean over the visible patches' tokens);
///     empty if the model does not return it
/// @param map the logits by place in the window; null if the model does not return them
/// @param millis wall time in milliseconds
/// @param device the device it was computed on
public record Classification(
        float[] logits,
        List<String> labels,
        float[] embedding,
        @Nullable LogitMap map,
        double millis,
        RunningDevice device) {
    /// The score of a class: the sigmoid of its logit (the model is trained with binary cross-entropy per class).
    public float score(int index) {
        return (float) (1 / (1 + Math.exp(-(double) logits[index])));
    }

    /// The `k` classes with the highest scores, highest first; all classes if there are fewer.
    ///
    /// @param k ≥ 0
    public List<Tag> top(int k) {
        return IntStream.range(0, logits.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer index) -> -logits[index])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(k)
                .map(index -> new Tag(index, labels.get(index), score(index)))
                .toList();
    }
}
