package io.github.audiomae.fuzz;

import java.nio.file.Path;
import java.util.List;

/// A reader of files from outside.
///
/// @param name a word
/// @param seeds files that it reads
/// @param reader reads a file to its end; refuses it with a [io.github.audiomae.run.ProblemException]
record FuzzTarget(String name, List<Seed> seeds, Reader reader) {
    /// A sound file, before it is damaged.
    ///
    /// @param name of the file, whose ending may matter to the reader
    record Seed(String name, byte[] bytes, Mutator mutator) {}

    /// Reads a file.
    @FunctionalInterface
    interface Reader {
        void read(Path file) throws Exception;
    }
}
