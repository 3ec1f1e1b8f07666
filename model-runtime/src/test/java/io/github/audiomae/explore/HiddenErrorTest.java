package io.github.audiomae.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.patches.PatchOrder;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HiddenErrorTest {
    /// 3 × 2 patches of 16 × 16, one every 10 frames and bins: frames 0 … 35. The last patches of a row and of a column
    /// stand for the rest of the window.
    private static final PatchGrid OVERLAPPING = new PatchGrid(3, 2, 16, 10, PatchOrder.TIME_MAJOR, 16_000);

    @Test
    void aCellInSeveralPatchesCountsOnce() {
        SquaredError all = cells(PatchMask.keeping(OVERLAPPING), 36);

        assertThat(all.cells()).isEqualTo(36 * 128);
        assertThat(all.mean().orElseThrow()).isEqualTo(4);
    }

    @Test
    void aCellBelongsToTheLastPatchThatBeginsBeforeIt() {
        assertThat(cells(hiding(0, 0), 36).cells()).isEqualTo(10 * 10);
        assertThat(cells(hiding(0, 1), 36).cells()).isEqualTo(10 * 118); // bins 10 … 127
        assertThat(cells(hiding(2, 0), 36).cells()).isEqualTo(16 * 10); // frames 20 … 35
        assertThat(cells(hiding(2, 1), 24).cells())
                .as("frames 20 … 23 are sound")
                .isEqualTo(4 * 118);
        assertThat(cells(hiding(2, 1), 20)).as("padding").isEqualTo(SquaredError.NONE);
    }

    @Test
    void shapesOfVisibleAndOfPaddedPatchesDoNotCount() {
        PatchGrid grid = new PatchGrid(3, 1, 16, 16, PatchOrder.TIME_MAJOR, 16_000);
        float[] target = new float[3 * grid.values()];
        float[] prediction = new float[target.length];
        for (int i = 0; i < target.length; i++) {
            target[i] = i % 2 == 0 ? 1 : -1;
            // Half of the shape at another level in patch 1; the others are the visible one and the padded one.
            prediction[i] = i / grid.values() == 1 ? 0.5f * target[i] + 3 : i * 7 % 5;
        }

        assertThat(HiddenError.withinPatches(prediction, target, PatchMask.keeping(grid, 0), 17)
                        .orElseThrow())
                .isCloseTo(0.25, within(1e-6));
    }

    @Test
    void withoutAnyShapeInTheTargetThereIsNoErrorOfShapes() {
        PatchGrid grid = new PatchGrid(1, 1, 16, 16, PatchOrder.TIME_MAJOR, 16_000);
        float[] ramp = new float[grid.values()];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = i;
        }

        assertThat(HiddenError.withinPatches(ramp, new float[grid.values()], PatchMask.keeping(grid), 16))
                .isEmpty();
    }

    /// Every cell differs by 2.
    private static SquaredError cells(PatchMask mask, int soundFrames) {
        float[] shown = new float[36 * SpectrogramWindow.MEL_BINS];
        Arrays.fill(shown, 2);
        return HiddenError.overCells(shown, new float[shown.length], mask, soundFrames);
    }

    private static PatchMask hiding(int timeIndex, int frequencyIndex) {
        int hidden = OVERLAPPING.patch(timeIndex, frequencyIndex);
        return PatchMask.keeping(
                OVERLAPPING,
                IntStream.range(0, OVERLAPPING.patches())
                        .filter(patch -> patch != hidden)
                        .toArray());
    }
}
