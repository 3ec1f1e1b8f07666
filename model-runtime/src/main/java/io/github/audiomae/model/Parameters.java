package io.github.audiomae.model;

import io.github.audiomae.run.Sentence;

/// Numbers of parameters, for a person to read.
final class Parameters {
    private static final double MILLION = 1e6;
    private static final double MANY = 100;

    private Parameters() {}

    /// The number in words, such as "86.1 M parameters" or "137 M parameters".
    static Sentence inWords(long count) {
        double millions = count / MILLION;
        return millions < MANY ? Sentence.of("sizes.millions", millions) : Sentence.of("sizes.many-millions", millions);
    }
}
