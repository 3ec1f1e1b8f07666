package io.github.audiomae.patches;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PatchGridTest {
    /// Each cell of this window says where it is.
    private static final float[] WINDOW = new float[1024 * 128];

    static {
        for (int i = 0; i < WINDOW.length; i++) {
            WINDOW[i] = i;
        }
    }

    @Test
    void patchesAreNumberedAlongFrequencyFirst() {
        assertThat(PatchGrid.patch(3, 5)).isEqualTo(29);
        assertThat(PatchGrid.timeIndex(29)).isEqualTo(3);
        assertThat(PatchGrid.frequencyIndex(29)).isEqualTo(5);
    }

    @Test
    void aPatchHoldsSixteenFramesOfSixteenBins() {
        float[] patches = PatchGrid.patchify(WINDOW);

        // Patch (3, 5): frames 48 to 63, bins 80 to 95, frame by frame.
        assertThat(patches[29 * 256]).isEqualTo(48 * 128 + 80);
        assertThat(patches[29 * 256 + 15]).isEqualTo(48 * 128 + 95);
        assertThat(patches[29 * 256 + 16]).isEqualTo(49 * 128 + 80);
        assertThat(patches[29 * 256 + 255]).isEqualTo(63 * 128 + 95);
        assertThat(patches[512 * 256 - 1]).isEqualTo(1023 * 128 + 127);
    }

    @Test
    void patchesGoBackToTheirPlaces() {
        assertThat(PatchGrid.unpatchify(PatchGrid.patchify(WINDOW))).isEqualTo(WINDOW);
    }

    @Test
    void aColumnThatBeginsInTheSoundHoldsSound() {
        assertThat(PatchGrid.soundPatches(0)).isZero();
        assertThat(PatchGrid.soundPatches(1)).isEqualTo(8);
        assertThat(PatchGrid.soundPatches(16)).isEqualTo(8);
        assertThat(PatchGrid.soundPatches(17)).isEqualTo(16);
        assertThat(PatchGrid.soundPatches(1024)).isEqualTo(512);
        assertThat(PatchGrid.isPadded(7, 0)).isTrue();
        assertThat(PatchGrid.isPadded(7, 1)).isFalse();
        assertThat(PatchGrid.isPadded(8, 16)).isTrue();
    }
}
