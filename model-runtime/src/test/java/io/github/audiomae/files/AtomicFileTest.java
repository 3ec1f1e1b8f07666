package io.github.audiomae.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    private Path folder;

    @Test
    void appearsWithItsFolders() {
        Path target = folder.resolve("a/b/c.txt");

        AtomicFile.write(target, path -> Files.writeString(path, "done"));

        assertThat(target).hasContent("done");
    }

    @Test
    void replacesAnOldFileOnlyWhenWhole() throws IOException {
        Path target = Files.writeString(folder.resolve("c.txt"), "old");

        assertThatThrownBy(() -> AtomicFile.write(target, path -> {
                    Files.writeString(path, "half");
                    throw new IOException("disk full");
                }))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("c.txt");

        assertThat(target).hasContent("old");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(target);
        }
    }

    @Test
    void aFolderIsNoFile() {
        assertThatThrownBy(() -> AtomicFile.at(folder))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("is a folder");
    }

    @Test
    void fileIsTheOneThatWasAskedForUntilItAppears() {
        Path target = folder.resolve("c.txt");
        try (AtomicFile file = AtomicFile.at(target)) {
            assertThat(file.target()).isEqualTo(target);
            assertThat(file.draft()).isEmptyFile().isNotEqualTo(target);
            file.commit();
            assertThat(file.draft()).doesNotExist();
        }

        assertThat(target).isEmptyFile();
    }
}
