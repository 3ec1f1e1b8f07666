package io.github.audiomae.app.masking;

import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One stroke of a tool over the grid, from press to release. Used on one thread.
final class Stroke {
    private final PatchMask before;
    private final boolean inverse;
    private @Nullable Integer first;
    private @Nullable Integer last;

    /// @param before the mask before the stroke
    /// @param inverse whether tools that hide show instead, and vice versa
    Stroke(PatchMask before, boolean inverse) {
        this.before = before;
        this.inverse = inverse;
    }

    /// Continues to a patch: the stroke covers all patches on the way, even if the pointer jumps; a box extends
    /// from the first patch.
    ///
    /// @param now the mask so far
    /// @return the new mask
    PatchMask to(int timeIndex, int frequencyIndex, PaintTool tool, int size, PatchMask now) {
        PatchGrid grid = now.grid();
        boolean[] touched = new boolean[grid.patches()];
        IntStream patches = tool == PaintTool.BOX
                ? IntStream.of(box(timeIndex, frequencyIndex))
                : onTheWay(timeIndex, frequencyIndex, tool, size, grid);
        patches.forEach(patch -> touched[patch] = true);
        last = grid.patch(timeIndex, frequencyIndex);
        first = first == null ? last : first;
        PatchMask under = tool == PaintTool.BOX ? before : now;
        boolean hide = tool.hides() != inverse;
        return PatchMask.hiding(grid, patch -> touched[patch] ? hide : !under.isKept(patch));
    }

    /// The patches between the first one and this one.
    int[] box(int timeIndex, int frequencyIndex) {
        PatchGrid grid = before.grid();
        int corner = first == null ? grid.patch(timeIndex, frequencyIndex) : first;
        return IntStream.range(0, grid.patches())
                .filter(patch -> isBetween(grid.timeIndex(patch), grid.timeIndex(corner), timeIndex)
                        && isBetween(grid.frequencyIndex(patch), grid.frequencyIndex(corner), frequencyIndex))
                .toArray();
    }

    private IntStream onTheWay(int timeIndex, int frequencyIndex, PaintTool tool, int size, PatchGrid grid) {
        int from = last == null ? grid.patch(timeIndex, frequencyIndex) : last;
        int times = timeIndex - grid.timeIndex(from);
        int bands = frequencyIndex - grid.frequencyIndex(from);
        int steps = Math.max(1, Math.max(Math.abs(times), Math.abs(bands)));
        return IntStream.rangeClosed(0, steps)
                .mapToObj(step -> tool.touched(
                        timeIndex - Math.round(times * (steps - step) / (float) steps),
                        frequencyIndex - Math.round(bands * (steps - step) / (float) steps),
                        size,
                        grid))
                .flatMapToInt(IntStream::of);
    }

    private static boolean isBetween(int value, int one, int other) {
        return value >= Math.min(one, other) && value <= Math.max(one, other);
    }
}
