package io.github.audiomae.graph;

/// A fully connected layer in the form that `Gemm` takes.
///
/// @param weight `[in, out]`, the transpose of PyTorch's
/// @param bias `[out]`
public record Linear(Value weight, Value bias) {}
