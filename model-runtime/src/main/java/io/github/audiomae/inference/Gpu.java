package io.github.audiomae.inference;

/// An NVIDIA GPU as its driver describes it.
///
/// @param number as in `cuda:0`
/// @param name of the product
/// @param driver its version
/// @param memoryBytes of its own
/// @param usedBytes of them, by everybody
public record Gpu(int number, String name, String driver, long memoryBytes, long usedBytes) {}
