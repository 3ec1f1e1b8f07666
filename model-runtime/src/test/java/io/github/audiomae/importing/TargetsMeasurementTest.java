package io.github.audiomae.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.model.Targets;
import io.github.audiomae.patches.PatchGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsMeasurementTest {
    @ParameterizedTest
    @CsvSource({"0.95,RAW,true", "0.5,RAW,true", "0.01,PATCH_NORMALIZED,true", "-0.1,PATCH_NORMALIZED,true"})
    void levelsThatFollowTheTruthMeanRawTargets(double slope, Targets targets, boolean clear) {
        assertThat(TargetsMeasurement.judge(slope)).isEqualTo(new TargetsMeasurement(targets, slope, clear));
    }

    @Test
    void whatIsNotClearIsTakenForTheReleasedModelsSetting() {
        assertThat(TargetsMeasurement.judge(0.3))
                .isEqualTo(new TargetsMeasurement(Targets.PATCH_NORMALIZED, 0.3, false));
        assertThat(TargetsMeasurement.judge(Double.NaN).clear()).isFalse();
    }

    @Test
    void probeSoundHasLoudAndQuietPatches() {
        SpectrogramWindow window = ProbeSound.window(1, Preprocessing.AUDIOSET);
        float[] patches = PatchGrid.AUDIOSET.patchify(window.toArray());
        double quietest = Double.MAX_VALUE;
        double loudest = -Double.MAX_VALUE;
        for (int patch = 0; patch < PatchGrid.AUDIOSET.patches(); patch++) {
            if (!PatchGrid.AUDIOSET.isPadded(patch, window.soundFrames())) {
                double mean = 0;
                for (int i = 0; i < PatchGrid.AUDIOSET.values(); i++) {
                    mean += patches[patch * PatchGrid.AUDIOSET.values() + i] / PatchGrid.AUDIOSET.values();
                }
                quietest = Math.min(quietest, mean);
                loudest = Math.max(loudest, mean);
            }
        }

        // Normalised levels range from about -1.3 (digital silence) to about 1.
        assertThat(loudest - quietest).isGreaterThan(0.8);
        assertThat(quietest).isGreaterThan(-1.3);
    }
}
