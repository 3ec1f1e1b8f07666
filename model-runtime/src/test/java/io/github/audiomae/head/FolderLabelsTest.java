package io.github.audiomae.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FolderLabelsTest {
    @Test
    void theInnermostFolderIsTheLabel() {
        assertThat(SpanLabel.ofFolders(List.of(Path.of("/field/birds/crow/1.wav"), Path.of("/field/dog/2.wav"))))
                .extracting(SpanLabel::label)
                .containsExactly("crow", "dog");
    }

    @Test
    void recordingsBesideTheFoldersHaveNoLabel() {
        assertThat(SpanLabel.ofFolders(List.of(Path.of("/field/night.wav"), Path.of("/field/dog/2.wav"))))
                .extracting(SpanLabel::label)
                .containsExactly("dog");
    }

    @Test
    void aFolderThatHoldsOnlyRecordingsIsALabel() {
        assertThat(SpanLabel.ofFolders(List.of(Path.of("/a/dog/1.wav"), Path.of("/b/rain/2.wav"))))
                .extracting(SpanLabel::label)
                .containsExactly("dog", "rain");
    }
}
