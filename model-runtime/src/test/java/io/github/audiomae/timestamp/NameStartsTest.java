package io.github.audiomae.timestamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameStartsTest {
    @ParameterizedTest
    @CsvSource({
        "20190322_191730, 2019-03-22T19:17:30.000",
        "20190322_191730Z, 2019-03-22T19:17:30.000Z",
        "20190322_191730+0100, 2019-03-22T19:17:30.000+01:00",
        "20190322_191730-03:30, 2019-03-22T19:17:30.000-03:30",
        "20190322T191730.250Z, 2019-03-22T19:17:30.250Z",
        "SM4A01234_20190322_191730, 2019-03-22T19:17:30.000",
        "S4A01234_0+1_20190322_191730, 2019-03-22T19:17:30.000",
        "2019-03-22T19:17:30+02:00, 2019-03-22T19:17:30.000+02:00",
        "2019-03-22 19-17-30, 2019-03-22T19:17:30.000",
        "2019-03-22 at 19.17.30, 2019-03-22T19:17:30.000",
        "2019_03_22_19_17_30_nest, 2019-03-22T19:17:30.000",
        "20190322191730, 2019-03-22T19:17:30.000",
        "20190322_1917, 2019-03-22T19:17:00.000",
        "5421.190322191730, 2019-03-22T19:17:30.000",
        "5C9534CA, 2019-03-22T19:17:30.000Z",
    })
    void readsTheUsualForms(String name, String time) {
        assertThat(NameStarts.read(name).orElseThrow().iso(0)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rain",
                "20190322",
                "20191322_191730",
                "20190322_251730",
                "120190322_1917301",
                "DEADBEEF",
                "56789012",
                "201903221917",
                "5C9534CA1"
            })
    void otherNumbersAreNoTimes(String name) {
        assertThat(NameStarts.read(name)).isEmpty();
    }

    @Test
    void aPatternMustNameATime() {
        assertThatThrownBy(() -> NamePattern.parse("%Y%m%d")).hasMessageContaining("%H");
        assertThatThrownBy(() -> NamePattern.parse("%Y%m%d%H%M%Q")).hasMessageContaining("%Q");
        assertThatThrownBy(() -> NamePattern.parse("%Y%Y%m%d%H%M")).hasMessageContaining("twice");
        assertThat(NamePattern.parse("rec-%s.wav")
                        .read("rec-1553282250.wav", StartSource.OWN_PATTERN)
                        .orElseThrow()
                        .iso(0))
                .isEqualTo("2019-03-22T19:17:30.000Z");
    }
}
