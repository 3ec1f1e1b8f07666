package io.github.audiomae.explore;

import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.run.ProblemException;

/// How to compute vectors for a sound.
///
/// @param level how finely the sound is described
/// @param plan how the sound is divided into windows
public record EmbeddingRequest(EmbeddingLevel level, WindowPlan plan) {
    /// @param windowSeconds 0.025 … 10.24
    /// @param hopSeconds ≥ 0.01
    /// @throws ProblemException if one of them is out of range
    public EmbeddingRequest(EmbeddingLevel level, double windowSeconds, double hopSeconds) {
        this(level, new WindowPlan(windowSeconds, hopSeconds));
    }
}
