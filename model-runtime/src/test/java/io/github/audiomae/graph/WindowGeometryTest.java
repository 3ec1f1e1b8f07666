package io.github.audiomae.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowGeometryTest {
    @Test
    void firstPositionOfEveryWindowComesFirst() {
        int[] patches = WindowGeometry.patchOfRow(false);

        // Windows 0 and 1 start at time 0, frequencies 0 and 4; window 2 at time 4: patch = time * 8 + frequency.
        assertThat(patches).startsWith(0, 4, 32, 36).endsWith(63 * 8 + 3, 63 * 8 + 7);
        // Row 32 is position 1 (one step up in frequency) of window 0; row 4 * 32 is one step in time.
        assertThat(patches[32]).isEqualTo(1);
        assertThat(patches[4 * 32]).isEqualTo(8);
    }

    @Test
    void shiftedBlocksStartTwoPatchesLaterInTimeOnly() {
        int[] patches = WindowGeometry.patchOfRow(true);

        assertThat(patches).startsWith(2 * 8, 2 * 8 + 4, 6 * 8);
        // The last time rows of the last window are the first ones of the sound, wrapped around.
        assertThat(patches[15 * 32 + 31]).isEqualTo(1 * 8 + 7);
    }

    @Test
    void rowOfPatchInvertsPatchOfRow() {
        for (boolean shifted : new boolean[] {false, true}) {
            int[] patches = WindowGeometry.patchOfRow(shifted);
            int[] rows = WindowGeometry.rowOfPatch(shifted);
            for (int row = 0; row < 512; row++) {
                assertThat(rows[patches[row]]).isEqualTo(row);
            }
        }
    }

    @Test
    void rearrangingThereAndBackChangesNothing() {
        int[] there = WindowGeometry.rowInOther(true);
        int[] back = WindowGeometry.rowInOther(false);
        for (int row = 0; row < 512; row++) {
            assertThat(there[back[row]]).isEqualTo(row);
        }
    }

    @Test
    void onlyTheLastWindowsKeepTheTwoEndsOfTheSoundApart() {
        assertThat(WindowGeometry.mask(29, 0, 15)).isZero();
        assertThat(WindowGeometry.mask(30, 0, 15)).isEqualTo(-100);
        assertThat(WindowGeometry.mask(31, 8, 7)).isEqualTo(-100);
        assertThat(WindowGeometry.mask(31, 0, 7)).isZero();
        assertThat(WindowGeometry.mask(31, 8, 15)).isZero();
    }

    @Test
    void masksAreListedByWindowQueryAndKey() {
        float[] masks = WindowGeometry.masks();

        assertThat(masks).hasSize(32 * 256);
        assertThat(masks[30 * 256 + 15]).isEqualTo(-100);
        assertThat(masks[30 * 256 + 7]).isZero();
        assertThat(masks[29 * 256 + 15]).isZero();
    }
}
