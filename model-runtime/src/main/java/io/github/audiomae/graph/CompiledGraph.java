package io.github.audiomae.graph;

import io.github.audiomae.model.GraphEntry;

/// A graph that was written.
///
/// @param role `encoder`, `decoder` or `classifier`
/// @param graph its file and the names of its inputs and outputs
public record CompiledGraph(String role, GraphEntry graph) {}
