package io.github.audiomae.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.features.MelAxis;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AxisTicksTest {
    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        assertThat(TimeTicks.of(3.013, 3.263, 800, 62, Locale.GERMAN))
                .extracting(Tick::label)
                .contains("0:03,10");
        assertThat(FrequencyTicks.of(AxisScale.whole(AxisScale.Kind.LINEAR, 8000), 400, 15, Locale.GERMAN))
                .extracting(Tick::label)
                .contains("1,5k");
        assertThat(TimeTicks.of(0, 10.24, 800, 62, Locale.SIMPLIFIED_CHINESE))
                .extracting(Tick::label)
                .contains("0:05");
    }

    @Test
    void tenSecondsOnEightHundredPixelsHaveAMarkEverySecond() {
        List<Tick> ticks = TimeTicks.of(0, 10.24, 800, 62, Locale.ENGLISH);

        assertThat(ticks)
                .extracting(Tick::label)
                .startsWith("0:00", "0:01", "0:02")
                .endsWith("0:10");
        assertThat(ticks.get(1).pixel()).isCloseTo(800 / 10.24, within(1e-9));
    }

    @Test
    void zoomedInMarksStayRound() {
        List<Tick> ticks = TimeTicks.of(3.013, 3.263, 800, 62, Locale.ENGLISH);

        assertThat(ticks).extracting(Tick::label).startsWith("0:03.02", "0:03.04");
    }

    @Test
    void hoursAreWrittenAsAClock() {
        List<Tick> ticks = TimeTicks.of(3599, 3609.24, 800, 62, Locale.ENGLISH);

        assertThat(ticks).extracting(Tick::label).startsWith("59:59", "1:00:00", "1:00:01");
    }

    @Test
    void hoursAndMinutesAreMarkedAsAClockHasThem() {
        assertThat(TimeTicks.of(0, 36_000, 1000, 62, Locale.ENGLISH))
                .extracting(Tick::label)
                .containsExactly(
                        "0:00",
                        "1:00:00",
                        "2:00:00",
                        "3:00:00",
                        "4:00:00",
                        "5:00:00",
                        "6:00:00",
                        "7:00:00",
                        "8:00:00",
                        "9:00:00",
                        "10:00:00");
        assertThat(TimeTicks.of(3700, 3790, 800, 62, Locale.ENGLISH))
                .extracting(Tick::label)
                .startsWith("1:01:40", "1:01:50");
        assertThat(TimeTicks.of(130, 430, 800, 62, Locale.ENGLISH))
                .extracting(Tick::label)
                .startsWith("2:30", "3:00", "3:30");
    }

    @Test
    void everyTimeMarkSaysExactlyWhereItIsAtAnyZoom() {
        Random random = new Random(5);
        for (int i = 0; i < 1500; i++) {
            double span = 0.05 * Math.pow(1e7, random.nextDouble()); // to half a million seconds
            double from = random.nextBoolean() ? 0 : random.nextDouble() * 200_000;
            double width = 150 + random.nextInt(4000);

            List<Tick> ticks = TimeTicks.of(from, from + span, width, 62, Locale.ENGLISH);

            assertThat(ticks).as("%s + %s s on %s pixels", from, span, width).isNotEmpty();
            for (int k = 0; k < ticks.size(); k++) {
                Tick tick = ticks.get(k);
                double seconds = from + tick.pixel() / width * span;
                assertThat(secondsOf(tick.label()))
                        .as("%s at %s s", tick.label(), seconds)
                        .isCloseTo(seconds, within(1e-6));
                assertThat(tick.pixel()).isBetween(-1e-3, width + 1e-3);
                if (k > 0) {
                    assertThat(tick.pixel() - ticks.get(k - 1).pixel()).isGreaterThan(61.9);
                }
            }
        }
    }

    @Test
    void everyFrequencyMarkSaysExactlyWhereItIsAtAnyZoom() {
        Random random = new Random(6);
        for (int i = 0; i < 1500; i++) {
            AxisScale whole = AxisScale.whole(AxisScale.Kind.values()[i % AxisScale.Kind.values().length], 8000);
            AxisScale band = whole.zoomed(random.nextDouble() * 8000, random.nextDouble(), whole);
            double height = 60 + random.nextInt(3000);

            List<Tick> ticks = FrequencyTicks.of(band, height, 15, Locale.ENGLISH);

            assertThat(ticks).as("%s on %s pixels", band, height).hasSizeGreaterThan(height < 120 ? 0 : 1);
            assertThat(ticks).extracting(Tick::label).doesNotHaveDuplicates();
            for (Tick tick : ticks) {
                double hertz = tick.label().endsWith("k")
                        ? 1000 * Double.parseDouble(tick.label().replace("k", ""))
                        : Double.parseDouble(tick.label());
                assertThat(band.y(hertz, height)).as(tick.label()).isCloseTo(tick.pixel(), within(1e-6));
                assertThat(tick.pixel()).isBetween(0.0, height);
            }
        }
    }

    /// `0:03.5`, `1:03` or `2:00:03.5`.
    private static double secondsOf(String label) {
        double seconds = 0;
        for (String part : label.split(":")) {
            seconds = 60 * seconds + Double.parseDouble(part);
        }
        return seconds;
    }

    @Test
    void frequenciesStandWhereTheMelAxisPutsThem() {
        Tick kilohertz = FrequencyTicks.of(MelAxis.SHOWN, 128, 15, Locale.ENGLISH).stream()
                .filter(tick -> tick.label().equals("1k"))
                .findFirst()
                .orElseThrow();

        assertThat(kilohertz.pixel()).isCloseTo(128 - MelAxis.SHOWN.position(1000), within(1e-9));
    }

    @Test
    void labelsNeverTouch() {
        for (double height = 40; height < 600; height += 7) {
            List<Double> pixels = FrequencyTicks.of(MelAxis.SHOWN, height, 15, Locale.ENGLISH).stream()
                    .map(Tick::pixel)
                    .sorted()
                    .toList();
            assertThat(pixels).hasSizeGreaterThan(1);
            for (int i = 1; i < pixels.size(); i++) {
                assertThat(pixels.get(i) - pixels.get(i - 1)).isGreaterThanOrEqualTo(15);
            }
        }
    }
}
