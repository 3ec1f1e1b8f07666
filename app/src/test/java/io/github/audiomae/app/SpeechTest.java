package io.github.audiomae.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SpeechTest {
    @Test
    void languageThatCanBeDrawnIsSpoken() {
        assertThat(Speech.of(Locale.SIMPLIFIED_CHINESE, text -> text.equals("中文")))
                .isEqualTo(new Speech(Locale.SIMPLIFIED_CHINESE, false));
    }

    @Test
    void withoutAFontForItEnglishIsSpokenAndSaidWhy() {
        assertThat(Speech.of(Locale.SIMPLIFIED_CHINESE, text -> !text.equals("中文")))
                .isEqualTo(new Speech(Locale.ENGLISH, true));
    }
}
