package io.github.audiomae.audio.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RandomBytesTest {
    private static final byte[] CONTENT = {10, 11, 12, 13, 14};

    @TempDir
    private Path folder;

    @Test
    void aFileIsReadAtAnyPosition() throws IOException {
        readsAnywhere(Files.write(folder.resolve("a.wav"), CONTENT));
    }

    @Test
    void aFileInsideAZipFileIsReadAtAnyPosition() throws IOException {
        URI zip = URI.create("jar:" + folder.resolve("a.zip").toUri());
        try (FileSystem inside = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            readsAnywhere(Files.write(inside.getPath("/a.wav"), CONTENT));
        }
    }

    /// A file that stays open cannot be deleted on Windows.
    private static void readsAnywhere(Path file) throws IOException {
        RandomBytes bytes = RandomBytes.open(file);
        byte[] into = new byte[3];
        assertThat(bytes.read(2, into, 2)).isEqualTo(2);
        assertThat(into).containsExactly(12, 13, 0);
        assertThat(bytes.read(0, into, 3)).isEqualTo(3);
        assertThat(into).containsExactly(10, 11, 12);
        assertThat(bytes.read(5, into, 3)).isEqualTo(-1);

        bytes.close();

        assertThatThrownBy(() -> bytes.read(0, into, 3)).isInstanceOf(IOException.class);
    }
}
