package io.github.audiomae.app.windowmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.map.Points;
import org.junit.jupiter.api.Test;

class MapScaleTest {
    private static final MapScale FITTING =
            MapScale.fitting(new Points(new float[] {-1, 3, 0}, new float[] {10, 12, 11}), 400, 300);

    @Test
    void everythingIsVisibleWithTheMiddleInTheMiddle() {
        assertThat(FITTING.pixelX(1, 400)).isEqualTo(200);
        assertThat(FITTING.pixelY(11, 300)).isEqualTo(150);
        assertThat(FITTING.pixelX(-1, 400)).isCloseTo(200 - 0.92 * 200, within(0.01));
        assertThat(FITTING.pixelX(3, 400)).isCloseTo(200 + 0.92 * 200, within(0.01));
    }

    @Test
    void zoomingKeepsWhatIsUnderThePointer() {
        double before = FITTING.pixelX(2, 400);
        MapScale near = FITTING.zoomed(3, before - 200, 40);
        assertThat(near.pixelX(2, 400)).isCloseTo(before, within(1e-6));
        assertThat(near.pixelX(3, 400) - near.pixelX(2, 400))
                .isCloseTo(3 * (FITTING.pixelX(3, 400) - before), within(1e-6));
        assertThat(FITTING.moved(10, -5).pixelX(2, 400)).isCloseTo(before + 10, within(1e-6));
    }

    @Test
    void aLassoHoldsWhatItSurrounds() {
        double[] xs = {0, 10, 10, 5, 0};
        double[] ys = {0, 0, 10, 3, 10};
        assertThat(MapPane.isWithin(xs, ys, 2, 2)).isTrue();
        assertThat(MapPane.isWithin(xs, ys, 5, 8)).as("in the notch").isFalse();
        assertThat(MapPane.isWithin(xs, ys, 11, 2)).isFalse();
    }
}
