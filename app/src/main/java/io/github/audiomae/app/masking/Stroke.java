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

    /// Continues to a patch: the stroke covers all patches on the way, even if the pointer jumps; a box extends from
    /// the first patch.
    ///
    /// @param now the mask so far
    /// @return the new mask
    PatchMask to(int timeIndex, int frequencyIndex, PaintTool tool, int size, PatchMask now) {
        boolean[] touched = new boolean[PatchGrid.PATCHES];
        IntStream patches = tool == PaintTool.BOX
                ? IntStream.of(box(timeIndex, frequencyIndex))
                : onTheWay(timeIndex, frequencyIndex, tool, size);
        patches.forEach(patch -> touched[patch] = true);
        last = PatchGrid.patch(timeIndex, frequencyIndex);
        first = first == null ? last : first;
        PatchMask under = tool == PaintTool.BOX ? before : now;
        boolean hide = tool.hides() != inverse;
        return PatchMask.hiding(patch -> touched[patch] ? hide : !under.isKept(patch));
    }

    /// The patches between the first one and this one.
    int[] box(int timeIndex, int frequencyIndex) {
        int corner = first == null ? PatchGrid.patch(timeIndex, frequencyIndex) : first;
        return IntStream.range(0, PatchGrid.PATCHES)
                .filter(patch -> isBetween(PatchGrid.timeIndex(patch), PatchGrid.timeIndex(corner), timeIndex)
                        && isBetween(PatchGrid.frequencyIndex(patch), PatchGrid.frequencyIndex(corner), frequencyIndex))
                .toArray();
    }

    private IntStream onTheWay(int timeIndex, int frequencyIndex, PaintTool tool, int size) {
        int from = last == null ? PatchGrid.patch(timeIndex, frequencyIndex) : last;
        int times = timeIndex - PatchGrid.timeIndex(from);
        int bands = frequencyIndex - PatchGrid.frequencyIndex(from);
        int steps = Math.max(1, Math.max(Math.abs(times), Math.abs(bands)));
        return IntStream.rangeClosed(0, steps)
                .mapToObj(step -> tool.touched(
                        timeIndex - Math.round(times * (steps - step) / (float) steps),
                        frequencyIndex - Math.round(bands * (steps - step) / (float) steps),
                        size))
                .flatMapToInt(IntStream::of);
    }

    private static boolean isBetween(int value, int one, int other) {
        return value >= Math.min(one, other) && value <= Math.max(one, other);
    }
}
