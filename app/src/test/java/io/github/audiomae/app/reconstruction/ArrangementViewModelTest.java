package io.github.audiomae.app.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.spectrogram.PatchTint;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.layout.Region;
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

    @Test
    void paneThatIsShownElsewhereChangesPlaces() {
        view.exchange(PaneId.MASKED, PaneId.DIFFERENCE);

        assertThat(view.panes().get()).containsExactly(PaneId.DIFFERENCE, PaneId.REBUILT, PaneId.MASKED);
    }

    @Test
    void offeredPaneTakesThePlaceOfTheLowestUntilItIsThere() {
        view.offer(extra("surprise"));
        assertThat(view.isShown(List.of("surprise")).getValue()).isFalse();

        view.reveal("surprise");
        view.reveal("surprise");

        assertThat(view.panes().get()).containsExactly(PaneId.MASKED, PaneId.REBUILT, "surprise");
        assertThat(view.isShown(List.of("surprise")).getValue()).isTrue();
        assertThat(view.tab().get()).isEqualTo("surprise");
    }

    @Test
    void panesThatAreUnknownOrTwiceThereAreNotRestored() {
        view.restorePanes(List.of(PaneId.MASKED, PaneId.REBUILT, "gone"));
        view.restorePanes(List.of(PaneId.MASKED, PaneId.MASKED, PaneId.REBUILT));
        view.restorePanes(null);
        assertThat(view.panes().get()).isEqualTo(PaneId.USUAL);

        view.restorePanes(List.of(PaneId.REBUILT, PaneId.DIFFERENCE, PaneId.MASKED));
        assertThat(view.panes().get()).startsWith(PaneId.REBUILT);
    }

    private static ExtraPane extra(String id) {
        return new ExtraPane(
                id,
                id,
                new SimpleStringProperty(""),
                new SimpleObjectProperty<>(),
                new SimpleObjectProperty<>(PatchTint.NONE),
                Region::new);
    }
}
