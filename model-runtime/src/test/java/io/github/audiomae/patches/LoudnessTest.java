package io.github.audiomae.patches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.features.SpectrogramWindow;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoudnessTest {
    private static final PatchGrid GRID = PatchGrid.AUDIOSET;

    @Test
    void hidesTheLoudestShareOfTheSound() {
        PatchMask mask = Loudness.hidingLoudest(window(1024, patch -> patch / 512.0), PatchGrid.AUDIOSET, 0.25);

        assertThat(mask.hiddenCount()).isEqualTo(128);
        assertThat(IntStream.range(384, 512)).noneMatch(mask::isKept);
    }

    @Test
    void paddingIsNeverHiddenHoweverLoudItsValue() {
        SpectrogramWindow half = window(512, patch -> patch < 256 ? -1 : 0.467);

        assertThat(Loudness.hidingLoudest(half, PatchGrid.AUDIOSET, 1).hiddenCount())
                .isEqualTo(256);
        assertThat(IntStream.range(256, 512)).allMatch(Loudness.hidingLoudest(half, PatchGrid.AUDIOSET, 1)::isKept);
    }

    @Test
    void patchHalfBeyondTheEndCountsByItsSoundAlone() {
        // In the second column 8 frames hold sound, louder than the first; counting its padding would lower its
        // level.
        float[] values = new float[1024 * 128];
        Arrays.fill(values, 0, 16 * 128, 0.1f);
        Arrays.fill(values, 16 * 128, 24 * 128, 0.15f);

        PatchMask mask = Loudness.hidingLoudest(new SpectrogramWindow(values, 24), GRID, 0.5);

        assertThat(IntStream.range(8, 16)).noneMatch(mask::isKept);
        assertThat(mask.hiddenCount()).isEqualTo(8);
    }

    @Test
    void silenceIsTheQuietGroup() {
        // 480 patches around -1.2, 32 around 0.5
        SpectrogramWindow window = window(1024, patch -> patch % 16 == 0 ? 0.5 + patch * 1e-4 : -1.2 + patch * 1e-4);

        PatchMask mask = Loudness.hidingSilence(window, GRID);

        assertThat(mask.idsKeep())
                .containsExactly(IntStream.range(0, 32).mapToLong(i -> 16L * i).toArray());
    }

    @Test
    void withoutTwoGroupsNothingIsSilence() {
        assertThat(Loudness.hidingSilence(window(1024, patch -> -1.28), GRID).hiddenCount())
                .isZero();
        assertThat(Loudness.hidingSilence(window(0, patch -> 0.467), GRID).hiddenCount())
                .isZero();
    }

    private static SpectrogramWindow window(int soundFrames, IntToDoubleFunction level) {
        float[] patches = new float[512 * 256];
        for (int i = 0; i < patches.length; i++) {
            patches[i] = (float) level.applyAsDouble(i / 256);
        }
        return new SpectrogramWindow(PatchGrid.AUDIOSET.unpatchify(patches), soundFrames);
    }

    @Test
    void theLoudestPatchesComeFirstAndEqualOnesInTheirOrder() {
        SpectrogramWindow window = window(48, patch -> patch == 20 ? 3 : patch == 9 ? 5 : 1);

        assertThat(Loudness.loudestFirst(window, PatchGrid.AUDIOSET))
                .hasSize(24)
                .startsWith(9, 20, 0, 1, 2);
    }

    /// Two groups of very different sizes: the border lies between them, wherever the mean is.
    @Test
    void aFewLoudPatchesAreAGroupHoweverManyAreQuiet() {
        SpectrogramWindow window = window(1024, patch -> patch == 100 || patch == 101 ? 2 : patch < 300 ? -3 : -2.9);

        assertThat(Loudness.hidingSilence(window, PatchGrid.AUDIOSET).hiddenCount())
                .isEqualTo(510);
    }

    /// By hand: of 8 patches, five at 0, one at 1, two at 3, the border that separates best lies between 1 and 3.
    @Test
    void theBorderIsWhereTheGroupsDifferMost() {
        double[] levels = {0, 0, 0, 0, 0, 1, 3, 3};
        SpectrogramWindow window = window(16, patch -> levels[patch % 8]);

        assertThat(Loudness.hidingSilence(window, PatchGrid.AUDIOSET).hiddenCount())
                .isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void aShareIsBetweenNothingAndEverything(double share) {
        SpectrogramWindow window = window(1024, patch -> patch);

        assertThatThrownBy(() -> Loudness.hidingLoudest(window, PatchGrid.AUDIOSET, share))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Loudness.hidingLoudest(window, PatchGrid.AUDIOSET, 0).hiddenCount())
                .isZero();
        assertThat(Loudness.hidingLoudest(window, PatchGrid.AUDIOSET, 1).hiddenCount())
                .isEqualTo(512);
    }
}
