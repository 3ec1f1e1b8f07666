package io.github.audiomae.patches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.run.ProblemException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PatchMaskTest {
    @Test
    void keepsPatchesInTheOrderGiven() {
        PatchMask mask = PatchMask.keeping(PatchGrid.AUDIOSET, 300, 7, 511);

        assertThat(mask.idsKeep()).containsExactly(300, 7, 511);
        assertThat(mask.keptCount()).isEqualTo(3);
        assertThat(mask.hiddenCount()).isEqualTo(509);
        assertThat(mask.isKept(7)).isTrue();
        assertThat(mask.isKept(8)).isFalse();
    }

    @Test
    void restoreNamesTheRowOfEveryPatchKeptFirstThenHiddenAscending() {
        long[] restore = PatchMask.keeping(PatchGrid.AUDIOSET, 2, 0).idsRestore();

        assertThat(restore).hasSize(512);
        assertThat(Arrays.copyOf(restore, 5)).containsExactly(1, 2, 0, 3, 4);
        assertThat(restore[511]).isEqualTo(511);
    }

    @Test
    void restoreIsTheInverseOfKeptFollowedByHidden() {
        PatchMask mask = new MaskStrategy.Random(0.8, 3).mask(PatchGrid.AUDIOSET);

        long[] restore = mask.idsRestore();

        long[] keep = mask.idsKeep();
        for (int row = 0; row < keep.length; row++) {
            assertThat(restore[(int) keep[row]]).isEqualTo(row);
        }
        long[] sorted = restore.clone();
        Arrays.sort(sorted);
        for (int row = 0; row < sorted.length; row++) {
            assertThat(sorted[row]).isEqualTo(row);
        }
    }

    @Test
    void nothingHiddenIsTheNaturalOrder() {
        PatchMask mask = PatchMask.nothingHidden(PatchGrid.AUDIOSET);

        assertThat(mask.hiddenCount()).isZero();
        assertThat(mask.idsKeep()).startsWith(0, 1, 2).endsWith(511).hasSize(512);
        assertThat(mask.idsRestore()).isEqualTo(mask.idsKeep());
    }

    @Test
    void everythingMayBeHidden() {
        PatchMask mask = PatchMask.keeping(PatchGrid.AUDIOSET);

        assertThat(mask.keptCount()).isZero();
        assertThat(mask.hiddenSound(1024)).isEqualTo(512);
    }

    @Test
    void paddedPatchesAreNotCountedAsHiddenSound() {
        // 17 frames of sound reach into two time columns of 8 patches each; patch 0 is visible.
        assertThat(PatchMask.keeping(PatchGrid.AUDIOSET, 0).hiddenSound(17)).isEqualTo(15);
        assertThat(PatchMask.keeping(PatchGrid.AUDIOSET, 0).hiddenSound(16)).isEqualTo(7);
        assertThat(PatchMask.keeping(PatchGrid.AUDIOSET, 0).hiddenSound(0)).isZero();
    }

    @Test
    void equalMasksKeepTheSamePatchesInTheSameOrder() {
        assertThat(PatchMask.keeping(PatchGrid.AUDIOSET, 1, 2))
                .isEqualTo(PatchMask.keeping(PatchGrid.AUDIOSET, 1, 2))
                .hasSameHashCodeAs(PatchMask.keeping(PatchGrid.AUDIOSET, 1, 2));
        assertThat(PatchMask.keeping(PatchGrid.AUDIOSET, 1, 2))
                .isNotEqualTo(PatchMask.keeping(PatchGrid.AUDIOSET, 2, 1));
    }

    @Test
    void laterChangesToTheArrayDoNotReachTheMask() {
        int[] kept = {5};
        PatchMask mask = PatchMask.keeping(PatchGrid.AUDIOSET, kept);

        kept[0] = 6;
        mask.idsKeep()[0] = 7;

        assertThat(mask.idsKeep()).containsExactly(5);
    }

    @Test
    void refusesNumbersOutsideTheGridAndRepeats() {
        assertThatThrownBy(() -> PatchMask.keeping(PatchGrid.AUDIOSET, 512))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("patch 512");
        assertThatThrownBy(() -> PatchMask.keeping(PatchGrid.AUDIOSET, -1)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> PatchMask.keeping(PatchGrid.AUDIOSET, 4, 9, 4))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("patch 4 twice");
    }

    @Test
    void theHiddenShareCountsPatchesWithSoundAlone() {
        // 17 frames of sound reach into 16 patches, of which patch 0 stays visible.
        assertThat(PatchMask.keeping(PatchGrid.AUDIOSET, 0).hiddenShare(17)).hasValue(15.0 / 16);
        assertThat(PatchMask.nothingHidden(PatchGrid.AUDIOSET).hiddenShare(1024))
                .hasValue(0);
        assertThat(PatchMask.keeping(PatchGrid.AUDIOSET, 0).hiddenShare(0))
                .as("without sound")
                .isEmpty();
    }

    @Test
    void aMaskSaysHowMuchItKeeps() {
        assertThat(PatchMask.keeping(PatchGrid.AUDIOSET, 1, 2)).hasToString("PatchMask[2 of 512 kept]");
        assertThat(PatchMask.keeping(PatchGrid.AUDIOSET, 1, 2).hashCode())
                .isNotEqualTo(PatchMask.keeping(PatchGrid.AUDIOSET, 3).hashCode());
    }
}
