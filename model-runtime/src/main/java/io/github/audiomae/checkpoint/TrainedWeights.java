package io.github.audiomae.checkpoint;

import io.github.audiomae.run.Sentence;

/// Which of the weights that a training run keeps.
public enum TrainedWeights {
    /// The weights that were trained.
    MODEL {
        @Override
        Sentence taken(String averaged) {
            return Sentence.of("checkpoint.weights.model", averaged);
        }

        @Override
        Sentence missing() {
            return Sentence.of("checkpoint.weights.no-model");
        }
    },

    /// Their exponential moving average over the training steps (EMA).
    EMA {
        @Override
        Sentence taken(String averaged) {
            return Sentence.of("checkpoint.weights.ema", averaged);
        }

        @Override
        Sentence missing() {
            return Sentence.of("checkpoint.weights.no-ema");
        }
    };

    /// Says that a file holds both kinds, and that this one is used.
    ///
    /// @param averaged where the average is in the file, quoted
    abstract Sentence taken(String averaged);

    /// Says that a file does not hold this kind.
    abstract Sentence missing();
}
