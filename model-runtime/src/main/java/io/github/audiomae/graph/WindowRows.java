package io.github.audiomae.graph;

import static io.github.audiomae.graph.WindowGeometry.POSITIONS;
import static io.github.audiomae.graph.WindowGeometry.WINDOWS;

/// Row numbers of the decoder, computed once per run because they depend on the batch size.
final class WindowRows {
    private final GraphBuilder graph;
    private final BatchAxis batch;
    private final Value[] rearrangements = new Value[2];

    WindowRows(GraphBuilder graph, BatchAxis batch) {
        this.graph = graph;
        this.batch = batch;
    }

    /// For each row of the next block, its row in the current one, `[16 * batch * 32]`.
    Value rearrangement(boolean toShifted) {
        int kind = toShifted ? 1 : 0;
        if (rearrangements[kind] == null) {
            Value sounds = graph.op("Unsqueeze", batch.numbers(), graph.longs(0, 2)); // [1, batch, 1]
            Value rows = inBatch(WindowGeometry.rowInOther(toShifted), sounds, POSITIONS, 1, WINDOWS);
            rearrangements[kind] = graph.op("Reshape", rows, graph.longs(-1));
        }
        return rearrangements[kind];
    }

    /// The row of every patch, `[batch, 512]`.
    Value ofPatches(boolean shifted) {
        Value sounds = graph.op("Unsqueeze", batch.numbers(), graph.longs(1)); // [batch, 1]
        return inBatch(WindowGeometry.rowOfPatch(shifted), sounds, 1, WindowGeometry.GRID.patches());
    }

    /// Converts row `position * 32 + window` of a single sound to `(position * batch + sound) * 32 + window`.
    private Value inBatch(int[] rows, Value sounds, long... dimensions) {
        long[] positions = new long[rows.length];
        long[] windows = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            positions[i] = rows[i] / WINDOWS;
            windows[i] = rows[i] % WINDOWS;
        }
        Value block = graph.op("Add", graph.op("Mul", graph.longs(dimensions, positions), batch.size()), sounds);
        return graph.op("Add", graph.op("Mul", block, graph.longScalar(WINDOWS)), graph.longs(dimensions, windows));
    }
}
