package io.github.audiomae.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarFolderTest {
    private static final int FILES = 40;
    private static final int BYTES = 1 << 18;

    @TempDir
    Path folder;

    private Path jar;
    private Path cache;

    @BeforeEach
    void makeJar() throws IOException {
        jar = folder.resolve("a.jar");
        cache = folder.resolve("cache");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (int i = 0; i < FILES; i++) {
                zip.putNextEntry(new ZipEntry("in/model/file" + i));
                zip.write(new byte[BYTES]);
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry("in/model/deep/file"));
            zip.closeEntry();
        }
    }

    /// Array jobs start the program many times at once with an empty cache.
    @Test
    void severalProcessesThatUnpackAtOnceAllFindEverythingAtAnyTime() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(new ProcessBuilder(
                            System.getProperty("java.home") + "/bin/java",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Unpacking.class.getName(),
                            jar.toString(),
                            cache.toString())
                    .redirectError(folder.resolve("errors" + i).toFile())
                    .start());
        }
        for (int i = 0; i < processes.size(); i++) {
            assertThat(processes.get(i).waitFor())
                    .as(Files.readString(folder.resolve("errors" + i)))
                    .isZero();
        }

        assertThat(Folders.entries(cache)).hasSize(1);
        assertThat(Folders.entries(Folders.entries(cache).getFirst())).hasSize(FILES + 1);
    }

    @Test
    void onlyFilesWithinTheDepthAreUnpacked() throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            assertThat(new JarFolder(zip, "in/model/", 1).names())
                    .hasSize(FILES)
                    .doesNotContain("deep/file");
        }
    }

    @Test
    void whatAnotherVersionUnpackedGoesOnceNobodyHasUsedItForMonths() throws IOException {
        Path old = Files.createDirectories(cache.resolve("model-00000000"));
        Path recent = Files.createDirectories(cache.resolve("model-11111111"));
        Path other = Files.createDirectories(cache.resolve("model-of-mine"));
        for (Path unused : List.of(old, other)) {
            Files.setLastModifiedTime(unused, FileTime.from(Instant.now().minus(Duration.ofDays(90))));
        }

        try (ZipFile zip = new ZipFile(jar.toFile())) {
            new JarFolder(zip, "in/model/").unpackInto(cache);
        }

        assertThat(old).doesNotExist();
        assertThat(recent).exists();
        assertThat(other).exists();
    }

    /// Unpacks, and looks for a while whether everything stays.
    static final class Unpacking {
        private static final long WATCHED_NANOS = 1_500_000_000L;

        private Unpacking() {}

        public static void main(String... jarAndCache) throws IOException {
            try (ZipFile zip = new ZipFile(jarAndCache[0])) {
                JarFolder model = new JarFolder(zip, "in/model/");
                Path unpacked = model.unpackInto(Path.of(jarAndCache[1]));
                long end = System.nanoTime() + WATCHED_NANOS;
                while (System.nanoTime() < end) {
                    for (String name : model.names()) {
                        if (!Files.isRegularFile(unpacked.resolve(name))) {
                            throw new IllegalStateException(name + " has gone");
                        }
                    }
                }
            }
        }
    }
}
