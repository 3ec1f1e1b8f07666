package io.github.audiomae.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void timeLeftIsThatOfTheSpeedSoFar() {
        TimelineJob.Meter meter = new TimelineJob.Meter();

        assertThat(meter.pace(1, 101, 0).secondsLeft()).isEmpty();
        TimelineJob.Pace pace = meter.pace(21, 101, 10 * SECOND); // twenty in ten seconds, eighty left

        assertThat(pace.secondsLeft()).isEqualTo(OptionalLong.of(40));
        assertThat(pace.fraction()).isEqualTo(21 / 101.0);
    }

    @Test
    void whatWasKnownBeforeIsNoPartOfTheSpeed() {
        TimelineJob.Meter meter = new TimelineJob.Meter();
        meter.pace(900, 1000, 5 * SECOND);

        assertThat(meter.pace(910, 1000, 15 * SECOND).secondsLeft()).isEqualTo(OptionalLong.of(90));
    }
}
