package io.github.audiomae.patches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PatchGridTest {
    private static final PatchGrid GRID = PatchGrid.AUDIOSET;

    /// Each cell of this window says where it is.
    private static final float[] WINDOW = new float[1024 * 128];

    static {
        for (int i = 0; i < WINDOW.length; i++) {
            WINDOW[i] = i;
        }
    }

    @Test
    void patchesAreNumberedAlongFrequencyFirst() {
        assertThat(GRID.patch(3, 5)).isEqualTo(29);
        assertThat(GRID.timeIndex(29)).isEqualTo(3);
        assertThat(GRID.frequencyIndex(29)).isEqualTo(5);
    }

    @Test
    void aPatchHoldsSixteenFramesOfSixteenBins() {
        float[] patches = GRID.patchify(WINDOW);

        // Patch (3, 5): frames 48 to 63, bins 80 to 95, frame by frame.
        assertThat(patches[29 * 256]).isEqualTo(48 * 128 + 80);
        assertThat(patches[29 * 256 + 15]).isEqualTo(48 * 128 + 95);
        assertThat(patches[29 * 256 + 16]).isEqualTo(49 * 128 + 80);
        assertThat(patches[29 * 256 + 255]).isEqualTo(63 * 128 + 95);
        assertThat(patches[512 * 256 - 1]).isEqualTo(1023 * 128 + 127);
    }

    @Test
    void patchesGoBackToTheirPlaces() {
        assertThat(GRID.unpatchify(GRID.patchify(WINDOW))).isEqualTo(WINDOW);
    }

    @Test
    void aColumnThatBeginsInTheSoundHoldsSound() {
        assertThat(GRID.soundPatches(0)).isZero();
        assertThat(GRID.soundPatches(1)).isEqualTo(8);
        assertThat(GRID.soundPatches(16)).isEqualTo(8);
        assertThat(GRID.soundPatches(17)).isEqualTo(16);
        assertThat(GRID.soundPatches(1024)).isEqualTo(512);
        assertThat(GRID.isPadded(7, 0)).isTrue();
        assertThat(GRID.isPadded(7, 1)).isFalse();
        assertThat(GRID.isPadded(8, 16)).isTrue();
    }

    @Test
    void aCellOfPaddingBelongsToTheLastPatchInTime() {
        assertThat(GRID.patchAt(0, 0)).isZero();
        assertThat(GRID.patchAt(16, 127)).isEqualTo(15);
        assertThat(GRID.patchAt(5000, 127)).isEqualTo(511);
    }

    @Test
    void patchesThatOverlapBeginAtTheirStrideAndHaveNoOnePlace() {
        PatchGrid overlapping = new PatchGrid(3, 2, 16, 10, PatchOrder.FREQUENCY_MAJOR, 16_000);

        assertThat(overlapping.overlaps()).isTrue();
        assertThat(overlapping.frames()).isEqualTo(36);
        assertThat(overlapping.patches()).isEqualTo(6);
        assertThat(overlapping.patch(2, 1)).isEqualTo(5);
        assertThat(overlapping.timeIndex(5)).isEqualTo(2);
        assertThat(overlapping.frequencyIndex(5)).isEqualTo(1);
        assertThat(overlapping.firstFrame(5)).isEqualTo(20);
        assertThat(overlapping.firstBin(5)).isEqualTo(10);
        assertThat(overlapping.soundSteps(11)).isEqualTo(2);
        assertThat(overlapping.soundSteps(1000)).isEqualTo(3);
        float[] patches = new float[6 * 256];
        assertThatThrownBy(() -> overlapping.unpatchify(patches)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aGridFitsItsMelBins() {
        assertThat(new PatchGrid(1, 1, 128, 1, PatchOrder.TIME_MAJOR, 16_000).patches())
                .isEqualTo(1);
        for (int[] wrong :
                new int[][] {{0, 1, 16, 16}, {1, 0, 16, 16}, {1, 1, 0, 1}, {1, 1, 16, 0}, {1, 1, 16, 17}, {1, 9, 16, 16}
                }) {
            assertThatThrownBy(
                            () -> new PatchGrid(wrong[0], wrong[1], wrong[2], wrong[3], PatchOrder.TIME_MAJOR, 16_000))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
