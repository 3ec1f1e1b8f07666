package io.github.audiomae.fuzz;

import java.util.Random;

/// Damages the content of a file.
@FunctionalInterface
interface Mutator {
    /// @param sound content that can be read; not changed
    /// @param other another sound content, of which parts may be taken
    byte[] damaged(byte[] sound, byte[] other, Random random);
}
