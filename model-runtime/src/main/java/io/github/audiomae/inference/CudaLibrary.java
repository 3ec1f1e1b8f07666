package io.github.audiomae.inference;

import io.github.audiomae.run.Sentence;

/// A library of the system that CUDA needs, and whether it is there.
///
/// @param file its name, say `libcudart.so.12`
/// @param product what it belongs to and in which version, say `CUDA 12 runtime`
/// @param install what to install where it is missing
/// @param required whether nothing starts without it; others are loaded only when an operator needs them
/// @param found whether it can be loaded here
public record CudaLibrary(String file, Sentence product, Sentence install, boolean required, boolean found) {}
