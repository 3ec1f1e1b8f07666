package io.github.audiomae.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// One sentence in several languages.
class SentenceTest {
    private final Sentence early = Sentence.of("sound.warning.early", Path.of("rain.wav"), 1234.5, 2);

    @Test
    void numbersAreWrittenAsTheLanguageWritesThem() {
        assertThat(early.in(Locale.GERMAN)).contains("rain.wav", "1234,5", "nur 2,0");
        assertThat(early.in(Locale.ENGLISH)).contains("rain.wav", "1234.5", "contains 2.0");
        assertThat(early.in(Locale.SIMPLIFIED_CHINESE)).contains("rain.wav", "1234.5 秒");
    }

    @Test
    void messageOfAProblemIsEnglishWhereverTheMachineStands() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(new ProblemException(ProblemCode.SOUND_UNFIT, early)).hasMessageContaining("1234.5 seconds");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void sentenceInASentenceIsTranslatedWithIt() {
        Sentence both = Sentence.both(early, Sentence.of("sound.device.none"));

        assertThat(both.in(Locale.GERMAN))
                .isEqualTo(early.in(Locale.GERMAN) + " "
                        + Sentence.of("sound.device.none").in(Locale.GERMAN));
    }

    @Test
    void languageWithoutWordsSpeaksEnglish() {
        assertThat(Sentence.of("sound.device.none").in(Locale.of("tlh"))).startsWith("There is no sound device");
    }

    @Test
    void whatIsFilledInIsNoPattern() {
        assertThat(Sentence.of("sound.folder", "it's {0}"))
                .hasToString("it's {0} is a folder; choose a sound file in it.");
        assertThat(Sentence.untranslated(null)).hasToString("null");
    }

    @Test
    void keyWithoutWordsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sentence.of("Something is wrong."))
                .withMessageContaining("Something is wrong.");
    }
}
