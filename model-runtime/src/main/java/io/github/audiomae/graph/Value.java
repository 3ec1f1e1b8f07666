package io.github.audiomae.graph;

/// A tensor inside a graph under construction: an input, a constant, or a node's output.
///
/// @param name unique in its graph
public record Value(String name) {}
