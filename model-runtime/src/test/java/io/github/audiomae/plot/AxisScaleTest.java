package io.github.audiomae.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.features.MelAxis;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AxisScaleTest {
    @ParameterizedTest
    @EnumSource(AxisScale.Kind.class)
    void positionAndFrequencyAreInverse(AxisScale.Kind kind) {
        for (double nyquist : new double[] {4_000, 24_000, 250_000}) {
            AxisScale axis = AxisScale.whole(kind, nyquist);
            assertThat(axis.hertz(0)).isCloseTo(axis.lowHz(), within(1e-6));
            assertThat(axis.hertz(1)).isCloseTo(nyquist, within(1e-6));
            for (double unit = 0; unit <= 1; unit += 0.05) {
                assertThat(axis.unit(axis.hertz(unit))).isCloseTo(unit, within(1e-9));
                assertThat(axis.hertzAt(axis.y(axis.hertz(unit), 300), 300)).isCloseTo(axis.hertz(unit), within(1e-6));
            }
        }
    }

    @Test
    void theScalesDifferInTheMiddle() {
        assertThat(AxisScale.whole(AxisScale.Kind.LINEAR, 24_000).hertz(0.5)).isEqualTo(12_000);
        assertThat(AxisScale.whole(AxisScale.Kind.LOGARITHMIC, 24_000).hertz(1 / 3.0))
                .isCloseTo(240, within(1e-6));
        // mel(24 kHz) = 1127 ln(1 + 24000/700) = 4016.9; half of it is 3459 Hz
        assertThat(AxisScale.whole(AxisScale.Kind.MEL, 24_000).hertz(0.5))
                .isCloseTo(700 * (Math.sqrt(1 + 24_000 / 700.0) - 1), within(1e-6));
    }

    @ParameterizedTest
    @EnumSource(AxisScale.Kind.class)
    void zoomingKeepsTheFrequencyInItsPlaceAndStaysInside(AxisScale.Kind kind) {
        AxisScale whole = AxisScale.whole(kind, 96_000);

        AxisScale near = whole.zoomed(20_000, 0.25, whole);

        assertThat(near.unit(20_000)).isCloseTo(whole.unit(20_000), within(1e-9));
        assertThat(near.zoomed(20_000, 100, whole)).isEqualTo(whole);
        AxisScale top = near.moved(100, whole);
        assertThat(top.highHz()).isCloseTo(96_000, within(1e-6));
        assertThat(whole.unit(top.highHz()) - whole.unit(top.lowHz())).isCloseTo(0.25, within(1e-9));
        assertThat(near.moved(-100, whole).lowHz()).isCloseTo(whole.lowHz(), within(1e-6));
    }

    @ParameterizedTest
    @EnumSource(AxisScale.Kind.class)
    void aPageHoldsTheVisiblePartAndChangesSeldom(AxisScale.Kind kind) {
        AxisScale whole = AxisScale.whole(kind, 24_000);
        AxisScale seen = whole.zoomed(5_000, 0.1, whole);
        Set<AxisScale> pages = new HashSet<>();
        for (int step = 0; step < 200; step++) {
            AxisScale page = seen.page(whole);
            assertThat(page.lowHz()).isLessThanOrEqualTo(seen.lowHz() + 1e-6);
            assertThat(page.highHz()).isGreaterThanOrEqualTo(seen.highHz() - 1e-6);
            assertThat(whole.unit(page.highHz()) - whole.unit(page.lowHz())).isBetween(0.13, 0.2);
            pages.add(page);
            seen = seen.moved(0.005, whole);
        }
        assertThat(pages).hasSizeBetween(2, 5); // one share of the height was passed
        assertThat(whole.page(whole)).isEqualTo(whole);
    }

    @Test
    void theAxisOfAModelIsThatOfItsMelBins() {
        AxisScale axis = AxisScale.ofModel(MelAxis.SHOWN);

        for (double hertz : new double[] {40, 1000, 7900}) {
            assertThat(axis.unit(hertz)).isCloseTo(MelAxis.SHOWN.position(hertz) / 128, within(1e-9));
        }
    }

    @Test
    void notesAreNamedWithTheirDistanceInCents() {
        assertThat(NoteName.of(440)).isEqualTo("A4");
        assertThat(NoteName.of(261.6256)).isEqualTo("C4");
        assertThat(NoteName.of(4310)).isEqualTo("C♯8 −49"); // 12 log2(4310 / 440) = 39.505
        assertThat(NoteName.of(27)).isEqualTo("A0 −32");
    }

    @Test
    void ticksAreRoundAndApart() {
        assertThat(AxisScale.whole(AxisScale.Kind.LINEAR, 192_000).ticks(400, 40, Locale.ROOT))
                .extracting(Tick::label)
                .containsExactly("20k", "40k", "60k", "80k", "100k", "120k", "140k", "160k", "180k");
        assertThat(AxisScale.whole(AxisScale.Kind.LOGARITHMIC, 24_000).ticks(400, 30, Locale.ROOT))
                .extracting(Tick::label)
                .contains("100", "1k", "10k", "200", "2k");
        List<Tick> narrow = new AxisScale(AxisScale.Kind.MEL, 1_990, 2_010).ticks(400, 40, Locale.GERMAN);
        assertThat(narrow).extracting(Tick::label).contains("1,998k", "2k");
        for (AxisScale.Kind kind : AxisScale.Kind.values()) {
            List<Double> pixels = AxisScale.whole(kind, 48_000).ticks(300, 20, Locale.ROOT).stream()
                    .map(Tick::pixel)
                    .sorted()
                    .toList();
            for (int i = 1; i < pixels.size(); i++) {
                assertThat(pixels.get(i) - pixels.get(i - 1)).isGreaterThanOrEqualTo(20);
            }
        }
    }
}
