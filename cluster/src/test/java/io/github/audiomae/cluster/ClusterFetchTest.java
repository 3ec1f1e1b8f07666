package io.github.audiomae.cluster;

import static io.github.audiomae.cluster.LocalCluster.SAMPLES;
import static io.github.audiomae.cluster.LocalCluster.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a job has written to a store comes to this machine, file by file.
class ClusterFetchTest {
    @TempDir
    private Path folder;

    private Path output = Path.of("");
    private Path fetched = Path.of("");

    @BeforeEach
    void analyse() throws IOException {
        Path sounds = Files.createDirectories(folder.resolve("sounds"));
        Files.copy(SAMPLES.resolve("tick-tock.ogg"), sounds.resolve("a.ogg"));
        Files.writeString(sounds.resolve("broken.wav"), "no sound");
        output = folder.resolve("vectors");
        fetched = folder.resolve("fetched");
        assertThat(run("embed", sounds.toString(), "-o", output.toString())).isEqualTo(1);
    }

    @Test
    void everyTableIsCopied() throws IOException {
        assertThat(fetch()).isZero();

        assertThat(tables(fetched))
                .isEqualTo(tables(output))
                .hasSizeGreaterThanOrEqualTo(3)
                .containsKeys(tables(output.resolve("problems")).keySet().stream()
                        .map("problems/"::concat)
                        .toArray(String[]::new));
    }

    /// Half a file, as a stop would leave it under another name, is copied again; the others are left alone.
    @Test
    void theSameCommandGoesOn() throws IOException {
        fetch();
        Path first = fetched.resolve(tables(fetched).keySet().iterator().next());
        Path second = fetched.resolve(
                tables(fetched).keySet().stream().skip(1).findFirst().orElseThrow());
        byte[] whole = Files.readAllBytes(first);
        Files.write(first, new byte[whole.length / 2]);
        Files.write(second, new byte[(int) Files.size(second)]);

        assertThat(fetch()).isZero();

        assertThat(first).hasBinaryContent(whole);
        assertThat(Files.readAllBytes(second)).containsOnly(0);
    }

    @Test
    void aJobThatHasNotEndedIsSaid() throws IOException {
        Files.delete(output.resolve("_SUCCESS"));

        assertThat(fetch()).isEqualTo(1);
        assertThat(tables(fetched)).isEqualTo(tables(output));
    }

    @Test
    void rowsOfAnotherJobAreNotMixedIn() throws IOException {
        Path other = Files.createDirectories(fetched).resolve("part-00000-01234567-0.parquet");
        Files.writeString(other, "other rows");

        assertThat(fetch()).isEqualTo(3);
        assertThat(tables(fetched)).hasSize(1);
        assertThat(other).hasContent("other rows");
    }

    @Test
    void aPlaceWithoutRowsIsRefused() {
        output = folder.resolve("sounds");

        assertThat(fetch()).isEqualTo(3);
        assertThat(fetched).doesNotExist();
    }

    private int fetch() {
        return ClusterMain.run(
                "fetch",
                "records://" + output,
                fetched.toString(),
                "--conf",
                "spark.hadoop.fs.records.impl=" + RenamedFileSystem.class.getName());
    }

    /// The tables below a folder and their sizes, by their places.
    private static Map<String, Long> tables(Path folder) throws IOException {
        Map<String, Long> tables = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    (Iterable<Path>) files.filter(file -> file.toString().endsWith(".parquet"))::iterator) {
                tables.put(folder.relativize(file).toString(), Files.size(file));
            }
        }
        return tables;
    }
}
