package io.github.audiomae.checkpoint;

/// Which of the weights that a training run keeps.
public enum TrainedWeights {
    /// The weights that were trained.
    MODEL,
    /// Their exponential moving average over the training steps (EMA).
    EMA
}
