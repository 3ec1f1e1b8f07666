package io.github.audiomae.app.labels;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.text.Messages;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LabelNamesTest {
    private final LabelNames german = new LabelNames(Messages.in(Locale.GERMAN), List::of);

    @Test
    void classesAreFoundInBothLanguagesAndKeptInEnglish() {
        assertThat(german.suggest("Sprache", 5)).contains("Speech");
        assertThat(german.suggest("speech", 5)).contains("Speech");
        assertThat(german.shown("Speech")).isEqualTo("Sprache");
        assertThat(german.meant("sprache")).isEqualTo("Speech");
        assertThat(german.meant("Spatz")).isEqualTo("Spatz");
        assertThat(german.meant("speech")).isEqualTo("speech");
    }

    @Test
    void whatWasUsedLastComesFirstThenOwnListsThenClasses() {
        german.own().setAll("Speckkäfer", "Amsel");
        german.used("speziell");
        german.used("Sperling");
        german.used("speziell");

        assertThat(german.recent()).containsExactly("speziell", "Sperling");
        assertThat(german.suggest("spe", 4)).startsWith("speziell", "Sperling", "Speckkäfer");
        assertThat(german.suggest("", 5)).containsExactly("speziell", "Sperling", "Speckkäfer", "Amsel", "Speech");
    }

    @Test
    void namesThatBeginWithTheTextComeBeforeThoseThatContainIt() {
        german.own().setAll("kleiner Bär", "Bär");

        assertThat(german.suggest("bär", 2)).containsExactly("Bär", "kleiner Bär");
    }

    @Test
    void anEmptyNameIsNotRemembered() {
        german.used(" ");

        assertThat(german.recent()).isEmpty();
    }
}
