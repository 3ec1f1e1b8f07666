package io.github.audiomae.explore;

import io.github.audiomae.inference.LogitMap;
import io.github.audiomae.inference.RunningDevice;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a model hears in one window. The arrays belong to this result: nobody changes them.
///
/// @param logits one per class
/// @param labels the classes' names, as many
/// @param embedding the classifier's vector (for an Audio-MAE `fc_norm` of the mean over the visible patches' tokens);
///     empty where the model does not give it
/// @param map where in the window the classes are heard; null where the model does not say
/// @param millis wall time in milliseconds
/// @param device what it was computed on
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

    /// The `k` surest classes, surest first; all of them when there are fewer.
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
