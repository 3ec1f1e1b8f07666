package io.github.audiomae.app.spectrogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.features.MelAxis;
import java.util.List;
import org.junit.jupiter.api.Test;

class AxesTest {
    @Test
    void tenSecondsOnEightHundredPixelsHaveAMarkEverySecond() {
        List<Tick> ticks = Tick.seconds(0, 10.24, 800, 62);

        assertThat(ticks)
                .extracting(Tick::label)
                .startsWith("0 s", "1 s", "2 s")
                .endsWith("10 s");
        assertThat(ticks.get(1).pixel()).isCloseTo(800 / 10.24, within(1e-9));
    }

    @Test
    void zoomedInMarksStayRound() {
        List<Tick> ticks = Tick.seconds(3.013, 3.263, 800, 62);

        assertThat(ticks).extracting(Tick::label).startsWith("3.02 s", "3.04 s");
    }

    @Test
    void hoursAreWrittenAsAClock() {
        List<Tick> ticks = Tick.seconds(3599, 3609.24, 800, 62);

        assertThat(ticks).extracting(Tick::label).startsWith("59:59", "1:00:00", "1:00:01");
    }

    @Test
    void frequenciesStandWhereTheMelAxisPutsThem() {
        Tick kilohertz = Tick.hertz(128, 15).stream()
                .filter(tick -> tick.label().equals("1k"))
                .findFirst()
                .orElseThrow();

        assertThat(kilohertz.pixel()).isCloseTo(128 - MelAxis.position(1000), within(1e-9));
    }

    @Test
    void labelsNeverTouch() {
        for (double height = 40; height < 600; height += 7) {
            List<Double> pixels =
                    Tick.hertz(height, 15).stream().map(Tick::pixel).sorted().toList();
            for (int i = 1; i < pixels.size(); i++) {
                assertThat(pixels.get(i) - pixels.get(i - 1)).isGreaterThanOrEqualTo(15);
            }
        }
    }

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
