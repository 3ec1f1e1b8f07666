package io.github.audiomae.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSizeTest {
    @ParameterizedTest
    @CsvSource({"0,0 bytes", "999,999 bytes", "1000,1.0 kB", "24100,24 kB", "1340000,1.3 MB", "2100000000,2.1 GB"})
    void unitsAreThoseOfThePerson(long bytes, String text) {
        assertThat(ByteSize.text(bytes, Messages.in(Locale.ENGLISH))).isEqualTo(text);
    }
}
