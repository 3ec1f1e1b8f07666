package io.github.audiomae.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValueTicksTest {
    @Test
    void areRoundNumbersInsideTheRange() {
        assertThat(ValueTicks.of(new ValueRange(-70, 25), 500, 100))
                .extracting(Tick::value)
                .containsExactly(-60.0, -40.0, -20.0, 0.0, 20.0);
        assertThat(ValueTicks.of(ValueRange.around0(20), 384, 48))
                .extracting(Tick::label)
                .containsExactly("−20", "−15", "−10", "−5", "0", "5", "10", "15", "20");
    }

    @Test
    void standWhereTheirValueIsCountedFromTheTop() {
        assertThat(ValueTicks.of(new ValueRange(-10, 30), 200, 100))
                .extracting(Tick::pixel)
                .containsExactly(150.0, 50.0); // 0 and 20
    }

    @Test
    void areNeverCloserThanAskedFor() {
        for (int spacing = 20; spacing < 300; spacing += 7) {
            List<Tick> ticks = ValueTicks.of(new ValueRange(-61, 13), 384, spacing);
            for (int i = 1; i < ticks.size(); i++) {
                assertThat(ticks.get(i - 1).pixel() - ticks.get(i).pixel()).isGreaterThanOrEqualTo(spacing);
            }
        }
    }

    @Test
    void labelsAreShortAndHaveATrueMinus() {
        assertThat(ValueTicks.label(-20)).isEqualTo("−20");
        assertThat(ValueTicks.label(0.1 + 0.2)).isEqualTo("0.3");
        assertThat(ValueTicks.label(1000)).isEqualTo("1000");
        assertThat(ValueTicks.differenceLabel(20)).isEqualTo("+20");
        assertThat(ValueTicks.differenceLabel(0)).isEqualTo("0");
        assertThat(ValueTicks.differenceLabel(-20)).isEqualTo("−20");
    }
}
