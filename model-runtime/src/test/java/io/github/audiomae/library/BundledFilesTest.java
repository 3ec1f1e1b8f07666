package io.github.audiomae.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledFilesTest {
    private static final String ROOT = "io/github/audiomae/resources/";

    @TempDir
    private Path folder;

    private Path jar;
    private Path cache;

    @BeforeEach
    void makeJar() throws IOException {
        jar = folder.resolve("resources.jar");
        cache = folder.resolve("cache");
        writeJar("graph bytes");
    }

    @Test
    void foldersInAJarAreListedByName() {
        BundledFiles files = new BundledFiles(jar, ROOT, cache);

        assertThat(files.foldersIn("models")).containsExactly("large", "tiny");
        assertThat(files.foldersIn("sounds")).isEmpty();
        assertThat(files.contains("samples")).isFalse();
    }

    @Test
    void onlyFoldersWithFilesAreThere() throws IOException {
        Files.createDirectories(folder.resolve(ROOT + "models/tiny"));
        Files.createDirectories(folder.resolve(ROOT + "empty"));
        Files.writeString(folder.resolve(ROOT + "models/tiny/model.json"), "{}");
        Files.writeString(folder.resolve(ROOT + "models/readme"), "a file beside the folders");
        assertThat(new BundledFiles(folder, ROOT, cache).foldersIn("models")).containsExactly("tiny");

        for (BundledFiles files :
                new BundledFiles[] {new BundledFiles(jar, ROOT, cache), new BundledFiles(folder, ROOT, cache)}) {
            assertThat(files.contains("models")).isTrue();
            assertThat(files.contains("models/tiny")).isTrue();
            assertThat(files.contains("empty")).isFalse();
            assertThat(files.foldersIn("nowhere")).isEmpty();
        }
    }

    @Test
    void aDamagedJarIsAProblem() throws IOException {
        Files.writeString(jar, "no zip");

        assertThatThrownBy(() -> new BundledFiles(jar, ROOT, cache).folder("models/tiny"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("resources.jar");
        assertThatThrownBy(() -> new BundledFiles(jar, ROOT, cache).contains("models"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aFolderInAJarIsUnpackedWithAllItsFiles() throws IOException {
        Path unpacked = new BundledFiles(jar, ROOT, cache).folder("models/tiny");

        assertThat(unpacked.resolve("model.json")).hasContent("{}");
        assertThat(unpacked.resolve("graphs/encoder.onnx")).hasContent("graph bytes");
        try (Stream<Path> inCache = Files.list(cache)) {
            assertThat(inCache).containsExactly(unpacked);
        }
    }

    @Test
    void itIsUnpackedOnlyOnce() throws IOException {
        Path first = new BundledFiles(jar, ROOT, cache).folder("models/tiny");
        Files.writeString(first.resolve("mark"), "still here");

        Path second = new BundledFiles(jar, ROOT, cache).folder("models/tiny");

        assertThat(second).isEqualTo(first);
        assertThat(second.resolve("mark")).exists();
    }

    @Test
    void otherContentGoesToAnotherFolder() throws IOException {
        Path first = new BundledFiles(jar, ROOT, cache).folder("models/tiny");
        writeJar("graph BYTES");

        Path second = new BundledFiles(jar, ROOT, cache).folder("models/tiny");

        assertThat(second).isNotEqualTo(first);
        assertThat(second.resolve("graphs/encoder.onnx")).hasContent("graph BYTES");
    }

    @Test
    void aDamagedCopyIsUnpackedAgain() throws IOException {
        Path first = new BundledFiles(jar, ROOT, cache).folder("models/tiny");
        Files.writeString(first.resolve("graphs/encoder.onnx"), "cut");

        Path second = new BundledFiles(jar, ROOT, cache).folder("models/tiny");

        assertThat(second.resolve("graphs/encoder.onnx")).hasContent("graph bytes");
    }

    @Test
    void foldersOnDiskAreUsedInPlace() throws IOException {
        Path model = Files.createDirectories(folder.resolve(ROOT + "models/tiny"));
        Files.writeString(model.resolve("model.json"), "{}");

        BundledFiles files = new BundledFiles(folder, ROOT, cache);

        assertThat(files.foldersIn("models")).containsExactly("tiny");
        assertThat(files.folder("models/tiny")).isEqualTo(model);
        assertThat(cache).doesNotExist();
    }

    private void writeJar(String graph) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            write(zip, "models/tiny/model.json", "{}");
            write(zip, "models/tiny/graphs/encoder.onnx", graph);
            write(zip, "models/large/model.json", "{ }");
        }
    }

    private static void write(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(ROOT + name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
