package io.github.audiomae.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledCorpusTest {
    @TempDir
    private Path folder;

    @Test
    void clipsAreReadWithAllTheirLabels() throws IOException {
        Path manifest = manifest("file,label,labels,split,source\na.wav,Dog,Dog; Owl,test,x\n");

        assertThat(LabelledCorpus.read(manifest, folder).split("test"))
                .containsExactly(new LabelledClip(folder.resolve("a.wav"), "Dog", List.of("Dog", "Owl"), "test", "x"));
    }

    @Test
    void missingColumnsAreNamed() throws IOException {
        Path manifest = manifest("file,label,split\na.wav,Dog,test\n");

        assertThatThrownBy(() -> LabelledCorpus.read(manifest, folder))
                .isInstanceOf(ProblemException.class)
                .hasMessageEndingWith("it lacks the columns: labels, source.");
    }

    private Path manifest(String text) throws IOException {
        return Files.writeString(folder.resolve("manifest.csv"), text);
    }
}
