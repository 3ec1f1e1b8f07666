package io.github.audiomae.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Sentences that `model.json` holds in English, shown in the reader's language.
class StoredWordsTest {
    @Test
    void whatTheProgramWroteIsSaidInTheReadersLanguage() {
        String written = "Targets were measured: the checkpoint does not name them. Joined of vit.b and ears.";

        assertThat(StoredWords.of(written).in(Locale.GERMAN))
                .isEqualTo(StoredWords.TARGETS_MEASURED.in(Locale.GERMAN) + " Verbunden aus vit.b und ears.");
        assertThat(StoredWords.of(written)).hasToString(written);
    }

    /// Also in libraries of earlier versions.
    @Test
    void licenceThatNobodyNamedIsKnownAgain() {
        String written =
                "unknown: the checkpoint does not say. The official Audio-MAE weights are CC-BY-NC 4.0 by their"
                        + " LICENSE file although their README says CC-BY 4.0: treat as non-commercial.";

        assertThat(StoredWords.of(written).in(Locale.GERMAN))
                .startsWith("unbekannt: ")
                .doesNotContain("checkpoint does");
        assertThat(StoredWords.of(written).in(Locale.SIMPLIFIED_CHINESE)).startsWith("未知");
    }

    @Test
    void tagOfACopyIsRecognisedWhateverItNames() {
        String written = StoredWords.LICENCE_AUDIO_MAE + " " + StoredWords.tag("cc-by-4.0");

        assertThat(StoredWords.of(written)).hasToString(written);
        assertThat(StoredWords.of(written).in(Locale.GERMAN)).endsWith(" Die eigene Angabe lautet: cc-by-4.0.");
    }

    @Test
    void whatOthersWroteStaysAsItIs() {
        assertThat(StoredWords.of("CC BY-SA 4.0").in(Locale.GERMAN)).isEqualTo("CC BY-SA 4.0");
        assertThat(StoredWords.of("").in(Locale.GERMAN)).isEmpty();
        assertThat(StoredWords.of("Targets were given at import. Trained on owls.")
                        .in(Locale.GERMAN))
                .endsWith(" Trained on owls.")
                .doesNotContain("given");
    }

    @Test
    void textOfAnEarlierVersionIsRecognised() {
        assertThat(StoredWords.of("unknown: nobody says; ask who made it")).isEqualTo(StoredWords.LICENCE_NOT_SAID);
    }
}
