package io.github.audiomae.app.spectrogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ViewportTest {
    @Test
    void zoomingKeepsTheFrameUnderThePointer() {
        Viewport zoomed = Viewport.ALL.zoomed(700, 0.5);

        assertThat(zoomed.frames()).isEqualTo(512);
        assertThat(zoomed.x(700, 1000)).isCloseTo(Viewport.ALL.x(700, 1000), within(1e-9));
    }

    @Test
    void viewStaysInsideTheWindow() {
        assertThat(Viewport.ALL.zoomed(1000, 0.25).moved(500).to()).isEqualTo(1024);
        assertThat(Viewport.ALL.zoomed(0, 1e-9).frames()).isEqualTo(25);
        assertThat(Viewport.ALL.zoomed(512, 8)).isEqualTo(Viewport.ALL);
    }
}
