package io.github.audiomae.evaluation;

import io.github.audiomae.explore.Classification;

/// A clip and its classification by the model.
record Judged(LabelledClip clip, Classification said) {
    /// The class with the highest score.
    String highest() {
        return said.top(1).getFirst().label();
    }

    boolean mainLabelIsHighest() {
        return highest().equals(clip.label());
    }

    boolean someLabelIsHighest() {
        return clip.labels().contains(highest());
    }
}
