package io.github.audiomae.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EntryWordsTest {
    private static final Path FILE = Path.of("/field/broken.wav");

    @Test
    void theReasonOfAProblemComesFirst() {
        assertThat(EntryWords.reason(FILE + " contains no sound that can be read; choose a sound file.", FILE))
                .isEqualTo("Contains no sound that can be read; choose a sound file.");
    }

    @Test
    void otherSentencesStay() {
        assertThat(EntryWords.reason("There is no file /field/broken.wav; check the name.", FILE))
                .isEqualTo("There is no file /field/broken.wav; check the name.");
    }
}
