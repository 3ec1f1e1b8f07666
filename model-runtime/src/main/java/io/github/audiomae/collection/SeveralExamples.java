package io.github.audiomae.collection;

import java.util.List;

/// What a window is compared with when there are several examples.
public enum SeveralExamples {
    /// With each of them; the nearest counts. For examples that differ.
    NEAREST,
    /// With the mean of their directions. For examples of one sound: what they have in common counts.
    MEAN;

    /// The vectors to compare with.
    ///
    /// @param examples vectors of one length, at least one; not changed
    List<float[]> queries(List<float[]> examples) {
        if (this == NEAREST || examples.size() == 1) {
            return examples;
        }
        float[] mean = new float[examples.getFirst().length];
        for (float[] example : examples) {
            float[] direction = CosineSearch.direction(example);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += direction[i] / examples.size();
            }
        }
        return List.of(mean);
    }
}
