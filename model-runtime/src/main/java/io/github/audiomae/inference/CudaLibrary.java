package io.github.audiomae.inference;

import io.github.audiomae.run.Sentence;

/// A system library that CUDA needs, and whether it is installed.
///
/// @param file its name, such as `libcudart.so.12`
/// @param product what it belongs to and in which version, such as `CUDA 12 runtime`
/// @param install what to install if it is missing
/// @param required whether CUDA cannot start without it; others are loaded only when an operator needs them
/// @param found whether it can be loaded on this machine
public record CudaLibrary(String file, Sentence product, Sentence install, boolean required, boolean found) {}
