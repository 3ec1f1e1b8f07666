package io.github.audiomae.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ClockTest {
    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        assertThat(Clock.text(3603.42, Locale.GERMAN)).isEqualTo("1:00:03,42");
        assertThat(Clock.text(3.426, Locale.SIMPLIFIED_CHINESE)).isEqualTo("0:03.43");
    }
}
