package io.github.audiomae.surprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.PatchGrid;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurpriseStepTest {
    private static final PatchGrid GRID = PatchGrid.AUDIOSET;

    /// Mean 0, spread 1, and the sound at 1 but for 3 in the second column: every patch of it lies three spreads
    /// away. The sound ends in the middle of the third column.
    @Test
    void stepsOfAWindowLieInTheRecordingAndEndWithTheSound() {
        float[] sound = new float[GRID.frames() * SpectrogramWindow.MEL_BINS];
        Arrays.fill(sound, 1);
        Arrays.fill(sound, 16 * SpectrogramWindow.MEL_BINS, 32 * SpectrogramWindow.MEL_BINS, 3);
        float[] ones = new float[sound.length];
        Arrays.fill(ones, 1);
        Expectation found = new Expectation(new SpectrogramWindow(sound, 40), GRID, new float[sound.length], ones);

        List<SurpriseStep> steps = SurpriseStep.of(new TimeSpan(10.24, 10.64), found);

        assertThat(steps).hasSize(3);
        assertThat(steps).extracting(SurpriseStep::sum).containsExactly(8.0, 24.0, 8.0);
        assertThat(steps.get(1).span().startSeconds()).isCloseTo(10.40, within(1e-9));
        assertThat(steps.getLast().span().endSeconds()).isCloseTo(10.64, within(1e-9));
    }
}
