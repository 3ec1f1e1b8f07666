package io.github.audiomae.patches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class HolesTest {
    private static final PatchGrid GRID = PatchGrid.AUDIOSET;

    /// Around (10, 4), without its corners.
    private static final Set<Integer> RING = Set.of(
            PatchGrid.AUDIOSET.patch(9, 4),
            PatchGrid.AUDIOSET.patch(11, 4),
            PatchGrid.AUDIOSET.patch(10, 3),
            PatchGrid.AUDIOSET.patch(10, 5));

    @Test
    void islandIsHidden() {
        PatchMask filled = Holes.filled(PatchMask.hiding(PatchGrid.AUDIOSET, RING::contains));

        assertThat(filled.hiddenCount()).isEqualTo(5);
        assertThat(filled.isKept(PatchGrid.AUDIOSET.patch(10, 4))).isFalse();
    }

    @Test
    void bayStaysVisible() {
        PatchMask bay = PatchMask.hiding(
                PatchGrid.AUDIOSET, patch -> RING.contains(patch) && patch != PatchGrid.AUDIOSET.patch(10, 5));

        assertThat(Holes.filled(bay)).isEqualTo(bay);
    }

    @Test
    void patchesAtTheEdgeAreNoHoles() {
        Set<Integer> cornerCut = Set.of(PatchGrid.AUDIOSET.patch(0, 1), PatchGrid.AUDIOSET.patch(1, 0));

        assertThat(Holes.filled(PatchMask.hiding(PatchGrid.AUDIOSET, cornerCut::contains))
                        .hiddenCount())
                .isEqualTo(2);
    }

    @Test
    void nothingHiddenAndAllHiddenStayAsTheyAre() {
        assertThat(Holes.filled(PatchMask.nothingHidden(PatchGrid.AUDIOSET)).hiddenCount())
                .isZero();
        assertThat(Holes.filled(PatchMask.hiding(PatchGrid.AUDIOSET, patch -> true))
                        .hiddenCount())
                .isEqualTo(512);
    }

    /// A way out that turns in all four directions.
    @Test
    void aWindingWayLeadsOut() {
        int[][] way = {
            {20, 3}, {21, 3}, {21, 4}, {20, 4}, {19, 4}, {19, 3}, {19, 2}, {20, 2}, {21, 2}, {22, 2}, {22, 1}, {22, 0}
        };
        Set<Integer> visible = new java.util.HashSet<>();
        for (int[] place : way) {
            visible.add(GRID.patch(place[0], place[1]));
        }
        PatchMask mask = PatchMask.hiding(GRID, patch -> !visible.contains(patch));

        assertThat(Holes.filled(mask)).isEqualTo(mask);
    }

    /// One way for each side of the grid, from the middle straight on.
    @Test
    void everySideOfTheGridIsAWayOut() {
        assertOpen(patch -> GRID.timeIndex(patch) == 30 && GRID.frequencyIndex(patch) <= 3);
        assertOpen(patch -> GRID.timeIndex(patch) == 30 && GRID.frequencyIndex(patch) >= 3);
        assertOpen(patch -> GRID.timeIndex(patch) <= 30 && GRID.frequencyIndex(patch) == 3);
        assertOpen(patch -> GRID.timeIndex(patch) >= 30 && GRID.frequencyIndex(patch) == 3);
    }

    private static void assertOpen(java.util.function.IntPredicate visible) {
        PatchMask mask = PatchMask.hiding(GRID, visible.negate());

        assertThat(Holes.filled(mask)).isEqualTo(mask);
    }
}
