package io.github.audiomae.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ClockTimeTest {
    @Test
    void timesHaveHoursOnlyWhenThereAreAny() {
        assertThat(ClockTime.text(0, 0, Locale.ENGLISH)).isEqualTo("0:00");
        assertThat(ClockTime.text(63.4, 0, Locale.ENGLISH)).isEqualTo("1:03");
        assertThat(ClockTime.text(3603, 0, Locale.ENGLISH)).isEqualTo("1:00:03");
        assertThat(ClockTime.text(36_000, 0, Locale.ENGLISH)).isEqualTo("10:00:00");
        assertThat(ClockTime.text(3600 + 23 * 60 + 4, 0, Locale.ENGLISH)).isEqualTo("1:23:04");
    }

    @Test
    void decimalsAreWrittenAsTheLanguageDoes() {
        assertThat(ClockTime.text(3603.42, 2, Locale.GERMAN)).isEqualTo("1:00:03,42");
        assertThat(ClockTime.text(3.426, 2, Locale.SIMPLIFIED_CHINESE)).isEqualTo("0:03.43");
        assertThat(ClockTime.text(3.0125, 4, Locale.ENGLISH)).isEqualTo("0:03.0125");
    }

    @Test
    void roundingCarriesIntoMinutesAndHours() {
        assertThat(ClockTime.text(59.996, 2, Locale.ENGLISH)).isEqualTo("1:00.00");
        assertThat(ClockTime.text(3599.6, 0, Locale.ENGLISH)).isEqualTo("1:00:00");
    }
}
