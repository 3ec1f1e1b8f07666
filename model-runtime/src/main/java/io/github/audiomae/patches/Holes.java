package io.github.audiomae.patches;

import java.util.ArrayDeque;
import java.util.Deque;

/// Fills visible patches that are enclosed by hidden ones.
public final class Holes {
    private Holes() {}

    /// Hides every visible patch from which no path over visible patches, side by side, leads to the edge of the
    /// grid.
    public static PatchMask filled(PatchMask mask) {
        PatchGrid grid = mask.grid();
        boolean[] open = new boolean[grid.patches()];
        Deque<Integer> next = new ArrayDeque<>();
        for (int patch = 0; patch < grid.patches(); patch++) {
            if (isAtEdge(grid, patch)) {
                visit(patch, mask, open, next);
            }
        }
        while (!next.isEmpty()) {
            int patch = next.pop();
            int time = grid.timeIndex(patch);
            int frequency = grid.frequencyIndex(patch);
            if (time > 0) {
                visit(grid.patch(time - 1, frequency), mask, open, next);
            }
            if (time < grid.time() - 1) {
                visit(grid.patch(time + 1, frequency), mask, open, next);
            }
            if (frequency > 0) {
                visit(grid.patch(time, frequency - 1), mask, open, next);
            }
            if (frequency < grid.frequency() - 1) {
                visit(grid.patch(time, frequency + 1), mask, open, next);
            }
        }
        return PatchMask.hiding(grid, patch -> !open[patch]);
    }

    private static void visit(int patch, PatchMask mask, boolean[] open, Deque<Integer> next) {
        if (mask.isKept(patch) && !open[patch]) {
            open[patch] = true;
            next.push(patch);
        }
    }

    private static boolean isAtEdge(PatchGrid grid, int patch) {
        int time = grid.timeIndex(patch);
        int frequency = grid.frequencyIndex(patch);
        return time == 0 || time == grid.time() - 1 || frequency == 0 || frequency == grid.frequency() - 1;
    }
}
