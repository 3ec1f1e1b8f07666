package io.github.audiomae.app.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArrangementViewModelTest {
    private final ArrangementViewModel view = new ArrangementViewModel();

    @Test
    void rearrangingComesBackToTheFirstAfterEveryOtherOne() {
        assertThat(view.arrangement().get()).isEqualTo(Arrangement.STACKED);

        view.rearrange();
        assertThat(view.arrangement().get()).isEqualTo(Arrangement.GRID);
        view.rearrange();
        assertThat(view.arrangement().get()).isEqualTo(Arrangement.WIPE);
        view.rearrange();
        assertThat(view.arrangement().get()).isEqualTo(Arrangement.STACKED);
    }

    @Test
    void lineStaysInThePane() {
        assertThat(view.wipe().get()).isEqualTo(0.5);

        view.wipeTo(0.25);
        assertThat(view.wipe().get()).isEqualTo(0.25);
        view.wipeTo(1.5);
        assertThat(view.wipe().get()).isEqualTo(1);
        view.wipeTo(-0.1);
        assertThat(view.wipe().get()).isZero();
    }

    @Test
    void swappingTwiceShowsTheReconstructionAgain() {
        view.swap();
        assertThat(view.originalInstead().get()).isTrue();

        view.swap();
        assertThat(view.originalInstead().get()).isFalse();
    }
}
