package io.github.audiomae.graph;

import static io.github.audiomae.graph.WindowGeometry.ALL_BANDS_SHIFTED;
import static io.github.audiomae.graph.WindowGeometry.SQUARE;
import static io.github.audiomae.graph.WindowGeometry.SQUARE_SHIFTED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WindowGeometryTest {
    @Test
    void firstPositionOfEveryWindowComesFirst() {
        int[] patches = SQUARE.patchOfRow();

        // Windows 0 and 1 start at time 0, frequencies 0 and 4; window 2 at time 4: patch = time * 8 + frequency.
        assertThat(patches).startsWith(0, 4, 32, 36).endsWith(63 * 8 + 3, 63 * 8 + 7);
        // Row 32 is position 1 (one step up in frequency) of window 0; row 4 * 32 is one step in time.
        assertThat(patches[32]).isEqualTo(1);
        assertThat(patches[4 * 32]).isEqualTo(8);
    }

    @Test
    void shiftedBlocksStartTwoPatchesLaterInTimeOnly() {
        int[] patches = SQUARE_SHIFTED.patchOfRow();

        assertThat(patches).startsWith(2 * 8, 2 * 8 + 4, 6 * 8);
        // The last time rows of the last window are the first ones of the sound, wrapped around.
        assertThat(patches[15 * 32 + 31]).isEqualTo(1 * 8 + 7);
    }

    @Test
    void windowsOverAllBandsStartOnePatchLaterAndTakeTwo() {
        int[] patches = ALL_BANDS_SHIFTED.patchOfRow();

        assertThat(patches).startsWith(1 * 8, 3 * 8, 5 * 8);
        assertThat(patches[7 * 32]).isEqualTo(1 * 8 + 7);
        assertThat(patches[8 * 32]).isEqualTo(2 * 8);
        assertThat(patches[15 * 32 + 31]).isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void rowOfPatchInvertsPatchOfRow(WindowGeometry windows) {
        int[] patches = windows.patchOfRow();
        int[] rows = windows.rowOfPatch();
        for (int row = 0; row < 512; row++) {
            assertThat(rows[patches[row]]).isEqualTo(row);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rearrangingThereAndBackChangesNothing(WindowGeometry windows) {
        int[] there = windows.rowIn(SQUARE);
        int[] back = SQUARE.rowIn(windows);
        for (int row = 0; row < 512; row++) {
            assertThat(there[back[row]]).isEqualTo(row);
        }
    }

    @Test
    void onlyTheLastWindowsKeepTheTwoEndsOfTheSoundApart() {
        assertThat(SQUARE_SHIFTED.mask(29, 0, 15)).isZero();
        assertThat(SQUARE_SHIFTED.mask(30, 0, 15)).isEqualTo(-100);
        assertThat(SQUARE_SHIFTED.mask(31, 8, 7)).isEqualTo(-100);
        assertThat(SQUARE_SHIFTED.mask(31, 0, 7)).isZero();
        assertThat(SQUARE_SHIFTED.mask(31, 8, 15)).isZero();
    }

    @Test
    void onlyTheLastWindowOverAllBandsDoesSo() {
        assertThat(ALL_BANDS_SHIFTED.mask(30, 0, 15)).isZero();
        assertThat(ALL_BANDS_SHIFTED.mask(31, 7, 8)).isEqualTo(-100);
        assertThat(ALL_BANDS_SHIFTED.mask(31, 0, 7)).isZero();
        assertThat(ALL_BANDS_SHIFTED.mask(31, 8, 15)).isZero();
    }

    @Test
    void masksAreListedByWindowQueryAndKey() {
        float[] masks = SQUARE_SHIFTED.masks();

        assertThat(masks).hasSize(32 * 256);
        assertThat(masks[30 * 256 + 15]).isEqualTo(-100);
        assertThat(masks[30 * 256 + 7]).isZero();
        assertThat(masks[29 * 256 + 15]).isZero();
    }
}
