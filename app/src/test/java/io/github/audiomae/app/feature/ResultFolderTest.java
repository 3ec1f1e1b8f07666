package io.github.audiomae.app.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFolderTest {
    @TempDir
    private Path parent;

    @Test
    void everyResultGetsAFolderOfItsOwn() {
        Path sound = Path.of("night.1", "owl.call.wav");
        ResultFolder result = ResultFolder.of(sound, 20.5, "Music / Choir", ResultFolderTest::write);

        assertThat(result.writeIn(parent)).isEqualTo(parent.resolve("owl.call-20.50s-music-choir"));
        assertThat(result.writeIn(parent)).isEqualTo(parent.resolve("owl.call-20.50s-music-choir-2"));
        assertThat(parent.resolve("owl.call-20.50s-music-choir-2").resolve("a.txt"))
                .exists();
    }

    @Test
    void theFolderOfAWholeRecordingHasNoPosition() {
        ResultFolder result = ResultFolder.of(Path.of("night.1", "owl.call.wav"), "surprise", ResultFolderTest::write);

        assertThat(result.writeIn(parent)).isEqualTo(parent.resolve("owl.call-surprise"));
    }

    private static void write(Path folder) {
        try {
            Files.writeString(Files.createDirectories(folder).resolve("a.txt"), "a");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
