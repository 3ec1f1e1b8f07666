package io.github.audiomae.patches;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.features.MelAxis;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatchBoxTest {
    private static final PatchGrid GRID = PatchGrid.AUDIOSET;

    /// Patches are 160 ms long; in a window from 30 s, column 2 is 30.32 … 30.48 s.
    @Test
    void aBoxMeetsThePatchesThatItOverlaps() {
        FrequencyRange band = new FrequencyRange(MelAxis.SHOWN.hertz(17), MelAxis.SHOWN.hertz(40));

        PatchBox box = PatchBox.of(GRID, new TimeSpan(30.33, 30.5), Optional.of(band), 30);

        assertThat(met(box)).containsExactly(GRID.patch(2, 1), GRID.patch(2, 2), GRID.patch(3, 1), GRID.patch(3, 2));
        assertThat(box.alone().keptCount()).isEqualTo(4);
        assertThat(box.hidden().hiddenCount()).isEqualTo(4);
        assertThat(box.hidden().isKept(GRID.patch(2, 1))).isFalse();
        assertThat(box.alone().isKept(GRID.patch(2, 1))).isTrue();
    }

    @Test
    void aBoxThatEndsAtABorderDoesNotReachOver() {
        PatchBox box = PatchBox.of(
                GRID,
                new TimeSpan(0.16, 0.32),
                Optional.of(new FrequencyRange(MelAxis.SHOWN.hertz(16), MelAxis.SHOWN.hertz(32))),
                0);

        assertThat(met(box)).containsExactly(GRID.patch(1, 1));
    }

    @Test
    void aSpanMeetsAllFrequenciesAndAnInstantOneColumn() {
        assertThat(met(PatchBox.of(GRID, new TimeSpan(0.2, 0.2), Optional.empty(), 0)))
                .containsExactly(8, 9, 10, 11, 12, 13, 14, 15);
    }

    @Test
    void outsideTheWindowAndAboveTheModelThereIsNothing() {
        assertThat(PatchBox.of(GRID, new TimeSpan(0, 5), Optional.empty(), 10).isEmpty())
                .isTrue();
        assertThat(PatchBox.of(GRID, new TimeSpan(0, 5), Optional.of(new FrequencyRange(9_000, 20_000)), 0)
                        .isEmpty())
                .isTrue();
    }

    private static int[] met(PatchBox box) {
        return IntStream.range(0, GRID.patches()).filter(box::meets).toArray();
    }
}
