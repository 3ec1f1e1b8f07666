package io.github.audiomae.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SpeedMeterTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void speedIsThatOfTheLastSecondsAndOldBytesDoNotCount() {
        AtomicLong clock = new AtomicLong();
        SpeedMeter meter = new SpeedMeter(clock::get);

        assertThat(meter.bytesPerSecond(5_000)).isZero();
        clock.set(SECOND);
        assertThat(meter.bytesPerSecond(6_000)).isEqualTo(1_000);
        for (int second = 2; second <= 20; second++) {
            clock.set(second * SECOND);
            meter.bytesPerSecond(6_000 + (second - 1) * 4_000L);
        }
        assertThat(meter.bytesPerSecond(82_000)).isBetween(3_900.0, 4_100.0);
    }

    @Test
    void timeLeftIsKnownWhereSizeAndSpeedAre() {
        assertThat(SpeedMeter.secondsLeft(20, 120, 10)).hasValue(10);
        assertThat(SpeedMeter.secondsLeft(20, 0, 10)).isEmpty();
        assertThat(SpeedMeter.secondsLeft(20, 120, 0)).isEmpty();
    }
}
