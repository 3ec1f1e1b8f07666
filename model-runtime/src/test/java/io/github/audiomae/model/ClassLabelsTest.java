package io.github.audiomae.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassLabelsTest {
    @TempDir
    Path folder;

    Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("labels.csv");
    }

    @Test
    void audioSetHas527ClassesInOfficialOrder() {
        List<String> labels = ClassLabels.audioSet();

        assertThat(labels).hasSize(527).doesNotHaveDuplicates();
        assertThat(labels.subList(0, 2)).containsExactly("Speech", "Male speech, man speaking");
        assertThat(labels.subList(524, 527)).containsExactly("Television", "Radio", "Field recording");
    }

    @Test
    void namesWithCommasAndQuotesSurviveWriting() throws IOException {
        List<String> labels = List.of("Hubbub, speech noise", "\"Ding\"", "Großer Vogel");

        ClassLabels.write(labels, file);

        assertThat(ClassLabels.read(file)).isEqualTo(labels);
    }

    @Test
    void plainListsAreReadLineByLine() throws IOException {
        Files.writeString(file, "dog\ncat\n");

        assertThat(ClassLabels.read(file)).containsExactly("dog", "cat");
    }

    @Test
    void unreadableIndexIsRefusedInASentence() throws IOException {
        Files.writeString(file, "index,label\nzero,dog\none,cat\n");

        assertThatThrownBy(() -> ClassLabels.read(file))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("labels.csv");
    }
}
