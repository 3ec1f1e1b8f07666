package io.github.audiomae.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicWriterTest {
    @TempDir
    private Path folder;

    @Test
    void piecesAppearTogetherAtTheCommit() {
        Path target = folder.resolve("a/list.txt");
        try (AtomicWriter<Writer> writer = AtomicWriter.text(target)) {
            writer.write(out -> out.append("eins, "));
            writer.write(out -> out.append("zwölf"));
            assertThat(target).doesNotExist();

            writer.commit();
        }

        assertThat(target).hasContent("eins, zwölf");
        assertThat(folder.resolve("a")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void withoutACommitTheOldFileStays() throws IOException {
        Path target = Files.writeString(folder.resolve("list.txt"), "old");
        try (AtomicWriter<Writer> writer = AtomicWriter.text(target)) {
            writer.write(out -> out.append("new"));
        }

        assertThat(target).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("list.txt");
    }

    @Test
    void writerIsClosedOnceAndBeforeTheFileAppears() {
        Path target = folder.resolve("list.txt");
        AtomicInteger closed = new AtomicInteger();
        try (var writer = AtomicWriter.at(target, draft -> () -> {
            assertThat(target).doesNotExist();
            Files.writeString(draft, "last words");
            closed.incrementAndGet();
        })) {
            writer.commit();
        }

        assertThat(closed).hasValue(1);
        assertThat(target).hasContent("last words");
    }

    @Test
    void failureNamesTheFileAndLeavesNothing() {
        Path target = folder.resolve("list.txt");
        try (AtomicWriter<Writer> writer = AtomicWriter.text(target)) {
            assertThatThrownBy(() -> writer.write(out -> {
                        throw new IOException("No space left on device");
                    }))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("list.txt");
        }

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void writerThatDoesNotOpenLeavesNothing() {
        assertThatThrownBy(() -> AtomicWriter.at(folder.resolve("list.txt"), draft -> {
                    throw new IOException("not today");
                }))
                .isInstanceOf(ProblemException.class);

        assertThat(folder).isEmptyDirectory();
    }
}
