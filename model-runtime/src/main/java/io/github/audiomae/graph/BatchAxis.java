package io.github.audiomae.graph;

/// The batch size of a running graph, and the window numbers derived from it.
///
/// @param size int64 `[1]`: windows in the batch
/// @param numbers int64 `[batch]`: 0, 1, …
public record BatchAxis(Value size, Value numbers) {
    /// @param input a value whose axis 0 is the batch
    public static BatchAxis of(GraphBuilder graph, Value input) {
        Value size = axis(graph, input, 0);
        Value numbers =
                graph.op("Range", graph.longScalar(0), graph.op("Squeeze", size, graph.longs(0)), graph.longScalar(1));
        return new BatchAxis(size, numbers);
    }

    /// The size of one axis, int64 `[1]`.
    public static Value axis(GraphBuilder graph, Value value, int axis) {
        return graph.node("Shape", value)
                .with("start", axis)
                .with("end", axis + 1L)
                .out();
    }
}
