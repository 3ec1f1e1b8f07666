package io.github.audiomae.graph;

/// A fully connected layer, ready for `Gemm`.
///
/// @param weight `[in, out]`: transposed against PyTorch
/// @param bias `[out]`
public record Linear(Value weight, Value bias) {}
