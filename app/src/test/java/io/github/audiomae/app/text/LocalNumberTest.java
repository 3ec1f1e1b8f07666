package io.github.audiomae.app.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"en 10.24", "de 10,24", "zh 10.24", "de 3600"})
    void whatIsShownIsReadBack(String language, String text) {
        LocalNumber number = new LocalNumber(Locale.of(language));

        assertThat(number.toString(number.fromString(text))).isEqualTo(text);
        assertThat(number.fromString(text)).isIn(10.24, 3600.0);
    }

    @Test
    void numbersOfAnotherLanguageAreNotTakenForOthers() {
        assertThatExceptionOfType(NumberFormatException.class)
                .isThrownBy(() -> new LocalNumber(Locale.GERMAN).fromString("10.24"));
    }
}
