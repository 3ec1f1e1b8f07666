package io.github.audiomae.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BaselineTest {
    private interface Cell {
        double at(int frame, int melBin);
    }

    private static SpectrogramWindow window(int soundFrames, Cell cell) {
        float[] values = new float[1024 * 128];
        for (int frame = 0; frame < 1024; frame++) {
            for (int bin = 0; bin < 128; bin++) {
                values[frame * 128 + bin] = frame < soundFrames ? (float) cell.at(frame, bin) : 0.467f;
            }
        }
        return new SpectrogramWindow(values, soundFrames);
    }

    /// Hides the time columns 10 … 13.
    private static PatchMask columnsHidden() {
        return PatchMask.keeping(
                PatchGrid.AUDIOSET,
                IntStream.range(0, 512)
                        .filter(patch ->
                                PatchGrid.AUDIOSET.timeIndex(patch) < 10 || PatchGrid.AUDIOSET.timeIndex(patch) > 13)
                        .toArray());
    }

    @ParameterizedTest
    @EnumSource(Baseline.class)
    void visibleCellsStayAndASoundThatNeverChangesIsRestored(Baseline baseline) {
        SpectrogramWindow window = window(1024, (frame, bin) -> bin / 100.0);

        float[] filled = baseline.fill(window, columnsHidden());

        assertThat(filled).containsExactly(window.toArray(), within(1e-5f));
    }

    @Test
    void bilinearFollowsARampInTime() {
        SpectrogramWindow window = window(1024, (frame, bin) -> frame / 1000.0);

        float[] filled = Baseline.BILINEAR.fill(window, columnsHidden());

        assertThat(filled[180 * 128 + 5]).isCloseTo(0.180f, within(1e-4f));
    }

    @Test
    void nearestPatchIsCopiedFromTheCloserSide() {
        SpectrogramWindow window = window(1024, (frame, bin) -> frame / 16);

        float[] filled = Baseline.NEAREST_PATCH_IN_TIME.fill(window, columnsHidden());

        assertThat(filled[10 * 16 * 128]).isEqualTo(9f);
        assertThat(filled[13 * 16 * 128]).isEqualTo(14f);
    }

    @ParameterizedTest
    @EnumSource(Baseline.class)
    void paddingIsNeverUsed(Baseline baseline) {
        // Sound ends right before the hidden columns; what follows is padding.
        SpectrogramWindow window = window(160 + 64, (frame, bin) -> -1);

        float[] filled = baseline.fill(window, columnsHidden());

        for (int frame = 160; frame < 224; frame++) {
            assertThat(filled[frame * 128 + 7]).isEqualTo(-1f);
        }
    }

    @Test
    void bestGuessIsTheOneThatSuitsTheSound() {
        SpectrogramWindow repeating = window(1024, (frame, bin) -> Math.sin(frame * Math.PI / 8) + bin / 200.0);

        SimpleGuess best = SimpleGuess.best(repeating, columnsHidden()).orElseThrow();

        // The sound repeats every 16 frames, so the neighbouring patch equals the hidden one.
        assertThat(best.baseline()).isEqualTo(Baseline.NEAREST_PATCH_IN_TIME);
        assertThat(best.meanSquare()).isLessThan(1e-9);
        assertThat(SimpleGuess.of(Baseline.MEAN_PER_MEL_BIN, repeating, columnsHidden())
                        .meanSquare())
                .isCloseTo(0.5, org.assertj.core.api.Assertions.within(1e-3)); // the variance of a sine
    }

    @Test
    void nothingHiddenCannotBeGuessed() {
        assertThat(SimpleGuess.best(window(1024, (frame, bin) -> 0), PatchMask.nothingHidden(PatchGrid.AUDIOSET)))
                .isEmpty();
    }
}
