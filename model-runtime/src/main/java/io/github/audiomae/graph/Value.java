package io.github.audiomae.graph;

/// A tensor inside a graph under construction: an input, a constant, or what a node computes.
///
/// @param name unique in its graph
public record Value(String name) {}
