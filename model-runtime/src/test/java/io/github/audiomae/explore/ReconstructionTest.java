package io.github.audiomae.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.features.Normalization;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.RunningDevice;
import io.github.audiomae.model.Targets;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Tests what is derived from a prediction; here the model is always a tenth too loud, or grossly wrong where it does
/// not count.
class ReconstructionTest {
    private static final float OFFSET = 0.1f;

    @Test
    void rawTargetsAreShownAsPredictedAtEveryLevelSetting() {
        for (Levels levels : Levels.values()) {
            Reconstruction reconstruction = reconstruction(
                    ramp(1024), PatchMask.keeping(PatchGrid.AUDIOSET, 0), levels, tooLoud(), Targets.RAW);

            assertThat(reconstruction.decoded()).isEqualTo(PatchGrid.AUDIOSET.unpatchify(tooLoud()));
            assertThat(reconstruction.isPatchNormalized()).isFalse();
            assertThat(reconstruction.maskedMse()).isEqualTo(reconstruction.lossPlain());
        }
    }

    @Test
    void errorsAreThoseOfTheOffset() {
        Reconstruction reconstruction = reconstruction(
                ramp(1024), PatchMask.keeping(PatchGrid.AUDIOSET, 0), Levels.NORMALIZED, tooLoud(), Targets.RAW);

        assertThat(reconstruction.maskedMse().orElseThrow()).isCloseTo(OFFSET * OFFSET, within(1e-6));
        // 0.1 in the normalised space is 0.1 * 2 * 4.5689974 nepers of energy, and a neper of energy is 10 / ln
        // 10 dB.
        assertThat(reconstruction.errorDecibels().orElseThrow())
                .isCloseTo(0.1 * 2 * 4.5689974 * 10 / Math.log(10), within(1e-3));
    }

    @Test
    void errorWithinPatchesIsTheSameForRawAndForPatchNormalisedTargets() {
        float[] patches = PatchGrid.AUDIOSET.patchify(ramp(1024).toArray());
        PatchLevels actual = PatchLevels.of(patches, 256);
        float[] shapes = actual.takenFrom(patches);
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] *= 0.5f; // half of every shape is missing: a quarter of the variance
        }
        float[] raw = actual.givenTo(shapes);
        for (int i = 0; i < raw.length; i++) {
            raw[i] += 3 * (i / PatchGrid.AUDIOSET.values() % 2); // levels are far off, and do not count
        }

        Reconstruction ofRaw = reconstruction(
                ramp(1024), PatchMask.keeping(PatchGrid.AUDIOSET, 0), Levels.NORMALIZED, raw, Targets.RAW);
        Reconstruction ofNormalised = reconstruction(
                ramp(1024),
                PatchMask.keeping(PatchGrid.AUDIOSET, 0),
                Levels.NORMALIZED,
                shapes,
                Targets.PATCH_NORMALIZED);

        assertThat(ofRaw.mseWithinPatches().orElseThrow()).isCloseTo(0.25, within(1e-3));
        assertThat(ofNormalised.mseWithinPatches().orElseThrow()).isCloseTo(0.25, within(1e-3));
        assertThat(ofRaw.maskedMse().orElseThrow()).isGreaterThan(4);
    }

    @Test
    void paddedPatchesDoNotCount() {
        float[] prediction = tooLoud();
        int soundPatches = 2 * PatchGrid.AUDIOSET.frequency(); // 20 frames reach into two time columns
        for (int i = soundPatches * PatchGrid.AUDIOSET.values(); i < prediction.length; i++) {
            prediction[i] = 1000;
        }

        Reconstruction reconstruction = reconstruction(
                ramp(20), PatchMask.keeping(PatchGrid.AUDIOSET, 0), Levels.NORMALIZED, prediction, Targets.RAW);

        assertThat(reconstruction.maskedMse().orElseThrow()).isCloseTo(OFFSET * OFFSET, within(1e-6));
    }

    @Test
    void decibelsCountFramesOfSoundOnly() {
        float[] prediction = tooLoud();
        for (int cell = 0; cell < PatchGrid.AUDIOSET.values(); cell++) {
            if (cell / PatchGrid.AUDIOSET.size() >= 20 - 16) {
                prediction[PatchGrid.AUDIOSET.patch(1, 3) * PatchGrid.AUDIOSET.values() + cell] =
                        1000; // frames 20 … 31
            }
        }

        Reconstruction reconstruction = reconstruction(
                ramp(20), PatchMask.keeping(PatchGrid.AUDIOSET, 0), Levels.NORMALIZED, prediction, Targets.RAW);

        assertThat(reconstruction.errorDecibels().orElseThrow())
                .isCloseTo(0.1 * 2 * 4.5689974 * 10 / Math.log(10), within(1e-3));
    }

    @Test
    void errorIsKnownPatchByPatch() {
        float[] prediction = tooLoud();
        int worst = PatchGrid.AUDIOSET.patch(1, 3);
        for (int cell = 0; cell < PatchGrid.AUDIOSET.values(); cell++) {
            prediction[worst * PatchGrid.AUDIOSET.values() + cell] += OFFSET;
        }

        Reconstruction made = reconstruction(
                ramp(20), PatchMask.keeping(PatchGrid.AUDIOSET, 0, 5), Levels.NORMALIZED, prediction, Targets.RAW);

        float tenth = (float) (0.1 * 2 * 4.5689974 * 10 / Math.log(10));
        assertThat(made.patchErrors()).hasSize(512);
        assertThat(made.patchErrors()[1]).isCloseTo(tenth, within(1e-3f));
        assertThat(made.patchErrors()[worst]).isCloseTo(2 * tenth, within(1e-3f));
        assertThat(made.patchErrors()[5]).isNaN(); // visible
        assertThat(made.patchErrors()[16]).isNaN(); // padded
    }

    @Test
    void onlyPaddingHiddenMeansNoError() {
        int[] sound = new int[8];
        java.util.Arrays.setAll(sound, patch -> patch);

        Reconstruction reconstruction = reconstruction(
                ramp(16), PatchMask.keeping(PatchGrid.AUDIOSET, sound), Levels.ORACLE, tooLoud(), Targets.RAW);

        assertThat(reconstruction.maskedMse()).isEmpty();
        assertThat(reconstruction.errorDecibels()).isEmpty();
    }

    @Test
    void requestedLevelsAreThoseShownUnlessTheModelPredictsThem() {
        PatchMask mask = PatchMask.keeping(PatchGrid.AUDIOSET, 0);
        for (Levels levels : Levels.values()) {
            assertThat(ShownLevels.of(reconstruction(ramp(1024), mask, levels, tooLoud(), Targets.RAW)))
                    .isEqualTo(ShownLevels.RAW);
            assertThat(ShownLevels.of(reconstruction(ramp(1024), mask, levels, tooLoud(), Targets.PATCH_NORMALIZED)))
                    .hasToString(levels.name());
        }
    }

    /// A different value in every cell, about −1 … 1.
    private static float[] rampValues() {
        float[] values = new float[Preprocessing.AUDIOSET.frames() * SpectrogramWindow.MEL_BINS];
        for (int i = 0; i < values.length; i++) {
            values[i] = 2f * i / values.length - 1;
        }
        return values;
    }

    private static SpectrogramWindow ramp(int soundFrames) {
        return new SpectrogramWindow(rampValues(), soundFrames);
    }

    private static float[] tooLoud() {
        float[] patches = PatchGrid.AUDIOSET.patchify(rampValues());
        for (int i = 0; i < patches.length; i++) {
            patches[i] += OFFSET;
        }
        return patches;
    }

    private static Reconstruction reconstruction(
            SpectrogramWindow window, PatchMask mask, Levels levels, float[] prediction, Targets targets) {
        return new Reconstruction(
                new ReconstructionRequest(window, mask, levels),
                prediction,
                targets,
                Normalization.AUDIOSET,
                new Reconstruction.Timing(1, 2),
                new RunningDevice(new ExecutionTarget.Cpu(1), Optional.empty()));
    }
}
