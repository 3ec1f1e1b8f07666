package io.github.audiomae.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Targets that are not plain files. The system's own devices are never touched here.
@DisabledOnOs(OS.WINDOWS)
class OutputPlaceTest {
    @TempDir
    private Path folder;

    @Test
    void aLinkStaysAndItsFileIsWritten() throws IOException {
        Path real =
                Files.writeString(Files.createDirectory(folder.resolve("disk")).resolve("real.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("a.csv"), Path.of("b.csv"));
        Files.createSymbolicLink(folder.resolve("b.csv"), Path.of("disk/real.csv"));

        AtomicFile.write(link, draft -> Files.writeString(draft, "new"));

        assertThat(link).isSymbolicLink().hasContent("new");
        assertThat(real).isRegularFile().hasContent("new");
        assertThat(folder.resolve("disk").toFile().list()).containsExactly("real.csv");
    }

    @Test
    void aLinkToNothingYetMakesItsFile() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("a.csv"), folder.resolve("later/real.csv"));

        AtomicFile.write(link, draft -> Files.writeString(draft, "new"));

        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("later/real.csv")).hasContent("new");
    }

    @Test
    void linksInACircleAreRefused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("a.csv"), Path.of("b.csv"));
        Files.createSymbolicLink(folder.resolve("b.csv"), Path.of("a.csv"));

        assertThatThrownBy(() -> AtomicFile.at(link))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("a.csv");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void aPipeReceivesTheBytesAndStaysAPipe() throws Exception {
        Path pipe = pipe("p");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), pipe);
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readString(pipe);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });

        AtomicFile.write(link, draft -> Files.writeString(draft, "through"));

        assertThat(read.get(20, TimeUnit.SECONDS)).isEqualTo("through");
        assertThat(AtomicFile.isStream(link)).isTrue();
        assertThat(Files.readAttributes(
                                pipe, java.nio.file.attribute.BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                        .isOther())
                .isTrue();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("p", "link.csv");
    }

    @Test
    void anAbandonedPipeReceivesNothing() throws IOException, InterruptedException {
        Path pipe = pipe("p");

        AtomicFile.at(pipe).close(); // would wait for a reader if it opened the pipe

        assertThat(folder.toFile().list()).containsExactly("p");
    }

    @Test
    void pipesAndCharacterDevicesTakeBytesAndDisksAndSocketsDoNot() {
        assertThat(OutputPlace.takesBytes(0010644)).as("pipe").isTrue();
        assertThat(OutputPlace.takesBytes(0020666)).as("character device").isTrue();
        assertThat(OutputPlace.takesBytes(0060660)).as("block device").isFalse();
        assertThat(OutputPlace.takesBytes(0140755)).as("socket").isFalse();
    }

    private Path pipe(String name) throws IOException, InterruptedException {
        Path pipe = folder.resolve(name);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        return pipe;
    }
}
