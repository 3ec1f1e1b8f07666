package io.github.audiomae.patches;

import java.util.ArrayDeque;
import java.util.Deque;

/// Fills visible patches that are enclosed by hidden ones.
public final class Holes {
    private Holes() {}

    /// Hides every visible patch from which no path over visible patches, side by side, leads to the edge of the grid.
    public static PatchMask filled(PatchMask mask) {
        boolean[] open = new boolean[PatchGrid.PATCHES];
        Deque<Integer> next = new ArrayDeque<>();
        for (int patch = 0; patch < PatchGrid.PATCHES; patch++) {
            if (isAtEdge(patch)) {
                visit(patch, mask, open, next);
            }
        }
        while (!next.isEmpty()) {
            int patch = next.pop();
            int time = PatchGrid.timeIndex(patch);
            int frequency = PatchGrid.frequencyIndex(patch);
            if (time > 0) {
                visit(PatchGrid.patch(time - 1, frequency), mask, open, next);
            }
            if (time < PatchGrid.TIME_PATCHES - 1) {
                visit(PatchGrid.patch(time + 1, frequency), mask, open, next);
            }
            if (frequency > 0) {
                visit(PatchGrid.patch(time, frequency - 1), mask, open, next);
            }
            if (frequency < PatchGrid.FREQUENCY_PATCHES - 1) {
                visit(PatchGrid.patch(time, frequency + 1), mask, open, next);
            }
        }
        return PatchMask.hiding(patch -> !open[patch]);
    }

    private static void visit(int patch, PatchMask mask, boolean[] open, Deque<Integer> next) {
        if (mask.isKept(patch) && !open[patch]) {
            open[patch] = true;
            next.push(patch);
        }
    }

    private static boolean isAtEdge(int patch) {
        int time = PatchGrid.timeIndex(patch);
        int frequency = PatchGrid.frequencyIndex(patch);
        return time == 0
                || time == PatchGrid.TIME_PATCHES - 1
                || frequency == 0
                || frequency == PatchGrid.FREQUENCY_PATCHES - 1;
    }
}
