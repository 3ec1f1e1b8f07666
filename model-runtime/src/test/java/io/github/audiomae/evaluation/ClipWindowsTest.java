package io.github.audiomae.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.testing.Signals;
import io.github.audiomae.testing.WavBuilder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipWindowsTest {
    private static final int FRAME = 50;

    @TempDir
    Path folder;

    private final ClipWindows windows = new ClipWindows(Preprocessing.AUDIOSET, PatchGrid.AUDIOSET);

    @Test
    void whatLiesAboveTheCutoffVanishes() {
        Path high = tone(6000);

        assertThat(loudest(windows.whole(high))).isGreaterThan(0.5f);
        assertThat(loudest(windows.lowPassed(high, 4000))).isLessThan(-0.2f);
    }

    @Test
    void whatLiesBelowTheCutoffStays() {
        Path low = tone(1000);

        assertThat(loudest(windows.lowPassed(low, 4000))).isCloseTo(loudest(windows.whole(low)), within(0.01f));
    }

    @Test
    void framesAfterTheClipAreNotSound() {
        assertThat(windows.whole(tone(1000)).soundFrames()).isEqualTo(98);
    }

    private Path tone(double hertz) {
        return new WavBuilder()
                .channels(Signals.sine(hertz, 0.5, 16_000, 16_000))
                .write(folder.resolve(hertz + ".wav"));
    }

    private static float loudest(SpectrogramWindow window) {
        float loudest = Float.NEGATIVE_INFINITY;
        for (int bin = 0; bin < SpectrogramWindow.MEL_BINS; bin++) {
            loudest = Math.max(loudest, window.at(FRAME, bin));
        }
        return loudest;
    }
}
