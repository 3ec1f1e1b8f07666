package io.github.audiomae.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.timestamp.RecordingStart;
import io.github.audiomae.timestamp.StartSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClockTicksTest {
    private static final RecordingStart START =
            new RecordingStart(LocalDateTime.of(2019, 3, 22, 23, 58, 30), Optional.empty(), StartSource.FILE_NAME);

    @Test
    void ticksAreAtRoundTimesOfDayAndNameEachDayOnce() {
        List<Tick> ticks = ClockTicks.of(START, 0, 180, 180, 50);

        assertThat(ticks).extracting(Tick::label).containsExactly("2019-03-22 23:59", "2019-03-23 00:00", "00:01");
        assertThat(ticks).extracting(Tick::value).containsExactly(30.0, 90.0, 150.0);
        assertThat(ticks).extracting(Tick::pixel).containsExactly(30.0, 90.0, 150.0);
    }

    @Test
    void shortStepsHaveSecondsAndDecimals() {
        assertThat(ClockTicks.of(START, 10, 12, 200, 90))
                .extracting(Tick::label)
                .containsExactly("2019-03-22 23:58:40", "23:58:41", "23:58:42");
        assertThat(ClockTicks.of(START, 10, 11, 200, 90))
                .extracting(Tick::label)
                .containsExactly("2019-03-22 23:58:40.0", "23:58:40.5", "23:58:41.0");
    }
}
