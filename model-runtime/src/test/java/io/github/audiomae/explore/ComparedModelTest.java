package io.github.audiomae.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.features.Normalization;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.PatchMask;
import org.junit.jupiter.api.Test;

class ComparedModelTest {
    @Test
    void modelTrainedWithAnotherScalingGetsTheSameSoundRescaled() {
        Normalization here = new Normalization(-4, 2);
        Normalization there = new Normalization(1, 5);
        float[] raw = new float[SpectrogramWindow.FRAMES * SpectrogramWindow.MEL_BINS];
        raw[0] = -15;
        raw[1] = 3;
        float[] values = new float[raw.length];
        for (int i = 0; i < raw.length; i++) {
            values[i] = here.apply(raw[i]);
        }
        SpectrogramWindow window = new SpectrogramWindow(values, 700);
        ComparedModel.Question question =
                new ComparedModel.Question(window, here, PatchMask.nothingHidden(), Levels.ESTIMATED);

        SpectrogramWindow rescaled = question.windowFor(there);

        assertThat(rescaled.soundFrames()).isEqualTo(700);
        assertThat(rescaled.at(0, 0)).isCloseTo(there.apply(-15), within(1e-6f));
        assertThat(rescaled.at(0, 1)).isCloseTo(there.apply(3), within(1e-6f));
        assertThat(rescaled.at(1023, 0)).isCloseTo(there.paddingValue(), within(1e-6f));
        assertThat(question.windowFor(here)).isSameAs(window);
    }
}
