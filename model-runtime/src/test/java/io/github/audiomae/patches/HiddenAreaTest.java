package io.github.audiomae.patches;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.features.Preprocessing;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A mask painted on one grid, on the grid of a model whose patches are twice as large.
class HiddenAreaTest {
    private static final PatchGrid SMALL = PatchGrid.AUDIOSET;
    private static final PatchGrid LARGE = new PatchGrid(32, 4, 32, 32, PatchOrder.TIME_MAJOR, 16_000);

    @Test
    void aLargePatchIsHiddenIfHalfOfItIs() {
        assertThat(hidden(0, 0, 1, 0, 0, 1, 1, 1)).as("all four quarters").containsExactly(0);
        assertThat(hidden(0, 0, 1, 0)).as("the lower half").containsExactly(0);
        assertThat(hidden(0, 0, 0, 1)).as("the earlier half").containsExactly(0);
        assertThat(hidden(0, 0)).as("a quarter").isEmpty();
        assertThat(hidden(1, 0, 2, 0)).as("a quarter of two").isEmpty();
        assertThat(hidden(62, 6, 63, 7, 62, 7)).as("the last").containsExactly(127);
    }

    @Test
    void onTheSameGridAPatchIsHiddenIfItIs() {
        PatchMask mask = PatchMask.hiding(SMALL, patch -> patch % 3 == 0);
        HiddenArea area = new HiddenArea(mask, SMALL);

        assertThat(IntStream.range(0, 512)).allMatch(patch -> area.coversHalf(patch) != mask.isKept(patch));
    }

    @Test
    void aWindowsFormIsThatOfItsModel() {
        assertThat(WindowForm.AUDIOSET.frames()).isEqualTo(1024);
        assertThat(WindowForm.AUDIOSET.seconds()).isEqualTo(10.24);
        assertThat(new WindowForm(Preprocessing.AUDIOSET.of(512), LARGE).seconds())
                .isEqualTo(5.12);
    }

    @Test
    void aMaskOnAnotherGridHidesWhatItHid() {
        PatchMask small = PatchMask.hiding(SMALL, patch -> SMALL.timeIndex(patch) < 32);

        assertThat(small.on(SMALL)).isSameAs(small);
        assertThat(small.on(LARGE).hiddenCount()).isEqualTo(64);
    }

    /// The hidden patches of the large grid if these (time, frequency) of the small one are hidden.
    private static int[] hidden(int... places) {
        PatchMask mask = PatchMask.hiding(
                SMALL,
                patch -> IntStream.range(0, places.length / 2)
                        .anyMatch(i -> SMALL.patch(places[2 * i], places[2 * i + 1]) == patch));
        HiddenArea area = new HiddenArea(mask, LARGE);
        return IntStream.range(0, LARGE.patches()).filter(area::coversHalf).toArray();
    }
}
