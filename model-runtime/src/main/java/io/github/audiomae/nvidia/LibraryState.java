package io.github.audiomae.nvidia;

import io.github.audiomae.run.Sentence;
import java.nio.file.Path;

/// What became of a library that was looked for.
public sealed interface LibraryState {
    /// It is in a folder, and is loaded from there.
    record InFolder(Path file) implements LibraryState {
        @Override
        public Sentence words() {
            return Sentence.of("nvidia.in-folder", file);
        }
    }

    /// The operating system finds it by its name.
    record OfSystem() implements LibraryState {
        @Override
        public Sentence words() {
            return Sentence.of("nvidia.of-system");
        }
    }

    /// It is nowhere.
    record Missing() implements LibraryState {
        @Override
        public Sentence words() {
            return Sentence.of("nvidia.missing");
        }
    }

    /// Only another version of it was found.
    ///
    /// @param version of its interface, such as `11`
    record OtherVersion(Path file, String version) implements LibraryState {
        @Override
        public Sentence words() {
            return Sentence.of("nvidia.other-version", file, version);
        }
    }

    /// It was found, but cannot be used.
    ///
    /// @param why the rest of a sentence
    record Unusable(Path file, Sentence why) implements LibraryState {
        @Override
        public Sentence words() {
            return Sentence.of("nvidia.unusable", file, why);
        }
    }

    /// The state, as a remark about the library.
    Sentence words();
}
