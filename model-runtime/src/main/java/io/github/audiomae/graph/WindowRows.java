package io.github.audiomae.graph;

import static io.github.audiomae.graph.WindowGeometry.POSITIONS;
import static io.github.audiomae.graph.WindowGeometry.WINDOWS;

import java.util.EnumMap;
import java.util.Map;

/// Row numbers of the decoder, computed once per run because they depend on the batch size.
final class WindowRows {
    private final GraphBuilder graph;
    private final BatchAxis batch;
    private final Map<WindowGeometry, Value> rearrangements = new EnumMap<>(WindowGeometry.class);

    WindowRows(GraphBuilder graph, BatchAxis batch) {
        this.graph = graph;
        this.batch = batch;
    }

    /// For each row of the next block, its row in the current one, `[16 * batch * 32]`. A decoder has two kinds of
    /// windows in turn, so that the next one tells the current one.
    Value rearrangement(WindowGeometry current, WindowGeometry next) {
        return rearrangements.computeIfAbsent(next, windows -> {
            Value sounds = graph.op("Unsqueeze", batch.numbers(), graph.longs(0, 2)); // [1, batch, 1]
            return graph.op("Reshape", inBatch(windows.rowIn(current), sounds, POSITIONS, 1, WINDOWS), graph.longs(-1));
        });
    }

    /// The row of every patch, `[batch, 512]`, behind a block with these windows.
    Value ofPatches(WindowGeometry windows) {
        Value sounds = graph.op("Unsqueeze", batch.numbers(), graph.longs(1)); // [batch, 1]
        return inBatch(windows.rowOfPatch(), sounds, 1, WindowGeometry.GRID.patches());
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
