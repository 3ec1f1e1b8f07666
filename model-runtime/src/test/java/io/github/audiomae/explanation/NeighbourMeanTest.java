package io.github.audiomae.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import org.junit.jupiter.api.Test;

class NeighbourMeanTest {
    @Test
    void hiddenPatchBecomesTheMeanOfTheEightAroundIt() {
        int hidden = PatchGrid.AUDIOSET.patch(10, 3);

        SpectrogramWindow filled = NeighbourMean.fill(
                ofPatchNumbers(1024), PatchMask.hiding(PatchGrid.AUDIOSET, patch -> patch == hidden));

        // Numbers grow linearly along both axes, so the mean around a patch is its own number.
        assertThat(filled.at(163, 50)).isCloseTo(hidden, within(1e-4f));
        assertThat(filled.at(160, 63)).isEqualTo(filled.at(175, 48));
        assertThat(filled.at(159, 50)).isEqualTo(PatchGrid.AUDIOSET.patch(9, 3));
    }

    @Test
    void cornerHasThreeNeighbours() {
        SpectrogramWindow filled =
                NeighbourMean.fill(ofPatchNumbers(1024), PatchMask.hiding(PatchGrid.AUDIOSET, patch -> patch == 0));

        assertThat(filled.at(0, 0)).isCloseTo((1 + 8 + 9) / 3f, within(1e-5f));
    }

    @Test
    void largerHolesAreFilledFromTheirEdge() {
        PatchMask mask = PatchMask.hiding(PatchGrid.AUDIOSET, patch -> PatchGrid.AUDIOSET.timeIndex(patch) < 2);

        SpectrogramWindow filled = NeighbourMean.fill(ofPatchNumbers(1024), mask);

        float second = (16 + 17) / 2f; // patch (1, 0) from (2, 0) and (2, 1)
        float beside = (16 + 17 + 18) / 3f; // patch (1, 1) from (2, 0), (2, 1) and (2, 2)
        assertThat(filled.at(16, 0)).isCloseTo(second, within(1e-4f));
        assertThat(filled.at(0, 0)).isCloseTo((second + beside) / 2, within(1e-4f));
    }

    @Test
    void paddingIsNeitherReadNorChanged() {
        SpectrogramWindow window = ofPatchNumbers(100); // the seventh column ends after 4 frames
        PatchMask mask = PatchMask.hiding(PatchGrid.AUDIOSET, patch -> PatchGrid.AUDIOSET.timeIndex(patch) >= 6);

        SpectrogramWindow filled = NeighbourMean.fill(window, mask);

        assertThat(filled.at(97, 0)).isCloseTo((40 + 41) / 2f, within(1e-4f));
        assertThat(filled.at(100, 0)).isEqualTo(window.at(100, 0));
        assertThat(filled.at(500, 0)).isEqualTo(window.at(500, 0));
    }

    @Test
    void withNothingVisibleThereIsTheMeanOfTheTrainingSet() {
        SpectrogramWindow filled =
                NeighbourMean.fill(ofPatchNumbers(1024), PatchMask.hiding(PatchGrid.AUDIOSET, patch -> true));

        assertThat(filled.toArray()).containsOnly(0f);
    }

    private static SpectrogramWindow ofPatchNumbers(int soundFrames) {
        float[] values = new float[Preprocessing.AUDIOSET.frames() * SpectrogramWindow.MEL_BINS];
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = PatchGrid.AUDIOSET.patch(
                    cell / SpectrogramWindow.MEL_BINS / PatchGrid.AUDIOSET.size(),
                    cell % SpectrogramWindow.MEL_BINS / PatchGrid.AUDIOSET.size());
        }
        return new SpectrogramWindow(values, soundFrames);
    }
}
