package io.github.audiomae.patches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class HolesTest {
    /// Around (10, 4), without its corners.
    private static final Set<Integer> RING =
            Set.of(PatchGrid.patch(9, 4), PatchGrid.patch(11, 4), PatchGrid.patch(10, 3), PatchGrid.patch(10, 5));

    @Test
    void islandIsHidden() {
        PatchMask filled = Holes.filled(PatchMask.hiding(RING::contains));

        assertThat(filled.hiddenCount()).isEqualTo(5);
        assertThat(filled.isKept(PatchGrid.patch(10, 4))).isFalse();
    }

    @Test
    void bayStaysVisible() {
        PatchMask bay = PatchMask.hiding(patch -> RING.contains(patch) && patch != PatchGrid.patch(10, 5));

        assertThat(Holes.filled(bay)).isEqualTo(bay);
    }

    @Test
    void patchesAtTheEdgeAreNoHoles() {
        Set<Integer> cornerCut = Set.of(PatchGrid.patch(0, 1), PatchGrid.patch(1, 0));

        assertThat(Holes.filled(PatchMask.hiding(cornerCut::contains)).hiddenCount())
                .isEqualTo(2);
    }

    @Test
    void nothingHiddenAndAllHiddenStayAsTheyAre() {
        assertThat(Holes.filled(PatchMask.nothingHidden()).hiddenCount()).isZero();
        assertThat(Holes.filled(PatchMask.hiding(patch -> true)).hiddenCount()).isEqualTo(512);
    }
}
