package io.github.audiomae.nvidia;

import io.github.audiomae.run.Sentence;

/// A library that CUDA needs, and what became of it on this machine.
///
/// @param file its name, such as `libcudart.so.12`
/// @param product what it belongs to and in which version, such as `CUDA 12 runtime`
/// @param install what to install if it is missing
/// @param required whether CUDA cannot start without it; others are loaded only when an operator needs them
/// @param state whether and where it was found
public record CudaLibrary(String file, Sentence product, Sentence install, boolean required, LibraryState state) {
    /// Whether it can be loaded, as far as reading tells.
    public boolean found() {
        return state instanceof LibraryState.InFolder || state instanceof LibraryState.OfSystem;
    }
}
