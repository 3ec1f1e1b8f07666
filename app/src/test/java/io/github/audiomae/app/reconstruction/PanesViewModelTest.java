package io.github.audiomae.app.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.spectrogram.DisplayViewModel;
import io.github.audiomae.app.spectrogram.LevelScale;
import io.github.audiomae.app.spectrogram.PatchTint;
import io.github.audiomae.app.spectrogram.Picture;
import io.github.audiomae.app.workspace.SoundAndModel;
import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.plot.ValueRange;
import java.nio.file.Path;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a sound of three seconds, of which the patches of odd numbers are hidden.
class PanesViewModelTest {
    @TempDir
    Path folder;

    private final DisplayViewModel display = new DisplayViewModel();
    private final ArrangementViewModel arrangement = new ArrangementViewModel();
    private final ObjectProperty<ColourMap> map = new SimpleObjectProperty<>(ColourMap.MAGMA);
    private SoundAndModel given;
    private ReconstructionViewModel reconstruction;
    private PanesViewModel panes;

    @BeforeEach
    void open() {
        given = SoundAndModel.in(folder, 3);
        given.mask().set(PatchMask.hiding(PatchGrid.AUDIOSET, patch -> patch % 2 == 1));
        reconstruction = new ReconstructionViewModel(
                given.jobs(), given.problems(), given.workspace().excerpt(), given.mask(), given.model());
        panes = new PanesViewModel(
                given.workspace().excerpt(),
                reconstruction,
                display,
                arrangement,
                map,
                new SimpleBooleanProperty(true),
                new SimpleObjectProperty<>(PatchTint.NONE));
        given.load();
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void visiblePatchesHaveTheSameColourInOriginalAndReconstruction() {
        assertThat(rebuilt(20, 0)).as("patch (1, 0) is visible").isEqualTo(original(20, 0));
        assertThat(panes.rebuiltMask().getValue()).isEqualTo(given.mask().get());
        assertThat(panes.soundFrames().getValue()).isBetween(290, 300);
    }

    @Test
    void predictionOfVisiblePatchesIsShownWithoutPasting() {
        reconstruction.pasted().set(false);

        int different = 0;
        for (int frame = 0; frame < 290; frame++) {
            boolean kept = given.mask().get().isKept(PatchGrid.AUDIOSET.patch(frame / 16, 0));
            different += kept && rebuilt(frame, 5) != original(frame, 5) ? 1 : 0;
        }
        assertThat(different).isPositive();
    }

    @Test
    void visiblePatchesHaveNoDifference() {
        Picture difference = Objects.requireNonNull(panes.difference().getValue());
        int none = difference.argb(4, 8);

        int hiddenWithout = 0;
        for (int bin = 0; bin < 128; bin++) {
            boolean kept = given.mask().get().isKept(PatchGrid.AUDIOSET.patch(1, bin / 16));
            if (kept) {
                assertThat(difference.argb(20, bin)).as("mel bin " + bin).isEqualTo(none);
            } else {
                hiddenWithout += difference.argb(20, bin) == none ? 1 : 0;
            }
        }
        assertThat(hiddenWithout).isLessThan(10);
    }

    @Test
    void originalTakesThePlaceOfTheReconstructionWhenSwapped() {
        arrangement.swap();

        assertThat(panes.rebuilt().getValue()).isSameAs(panes.original().getValue());
    }

    @Test
    void errorsAreTintedOnlyOnRequest() {
        assertThat(panes.tint().getValue()).isEqualTo(PatchTint.NONE);

        arrangement.patchErrors().set(true);
        int[] tint = panes.tint().getValue().argb();
        assertThat(tint[9]).as("hidden").isNotZero();
        assertThat(tint[8]).as("visible").isZero();

        arrangement.patchErrors().set(false);
        assertThat(panes.tint().getValue()).isEqualTo(PatchTint.NONE);
    }

    @Test
    void fixedRangeHoldsInAllPanes() {
        ValueRange fixed = new ValueRange(-75, -5);
        ValueRange before = panes.range().getValue();

        display.fixedRange(LevelScale.MEL).set(fixed);

        assertThat(before).isNotEqualTo(fixed);
        assertThat(panes.range().getValue()).isEqualTo(fixed);
        assertThat(panes.shownColours().getValue().values().range()).isEqualTo(fixed);
    }

    @Test
    void otherColoursPaintAllPicturesAnew() {
        int before = original(20, 40);

        map.set(ColourMap.GREY);

        int grey = original(20, 40);
        assertThat(grey).isNotEqualTo(before);
        assertThat(grey & 255)
                .as("red is green is blue")
                .isEqualTo(grey >> 8 & 255)
                .isEqualTo(grey >> 16 & 255);
    }

    private int original(int frame, int melBin) {
        return Objects.requireNonNull(panes.original().getValue()).argb(frame, melBin);
    }

    private int rebuilt(int frame, int melBin) {
        return Objects.requireNonNull(panes.rebuilt().getValue()).argb(frame, melBin);
    }
}
