package io.github.audiomae.model;

import io.github.audiomae.run.Sentence;

/// How many parameters, for a person to read.
final class Parameters {
    private static final double MILLION = 1e6;
    private static final double MANY = 100;

    private Parameters() {}

    /// Say "86.1 M parameters", "137 M parameters".
    static Sentence inWords(long count) {
        double millions = count / MILLION;
        return millions < MANY ? Sentence.of("sizes.millions", millions) : Sentence.of("sizes.many-millions", millions);
    }
}
