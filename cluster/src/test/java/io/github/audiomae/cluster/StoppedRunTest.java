package io.github.audiomae.cluster;

import static io.github.audiomae.cluster.LocalCluster.SAMPLES;
import static io.github.audiomae.cluster.LocalCluster.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `--resume` makes of a folder in which a run was stopped at different moments.
class StoppedRunTest {
    @TempDir
    private Path folder;

    /// Of three recordings, one each: done, committed by its task but not by the job, moved into the output without its
    /// note. Each is there once in the end, and the problem that was tried again is told once.
    @Test
    void leftoversAreNotMixedIn() throws IOException {
        Path sounds = Files.createDirectories(folder.resolve("sounds"));
        List.of("tick-tock.ogg", "rain.ogg", "birds.ogg").forEach(name -> copy(name, sounds));
        Files.writeString(sounds.resolve("broken.wav"), "no sound at all");
        Path output = folder.resolve("vectors");
        run("embed", sounds.toString(), "-o", output.toString(), "--partitions", "64");
        List<Map<String, String>> whole = new ParquetFolder(output).rows();
        List<Path> files = new ParquetFolder(output).files();
        assertThat(files).as("a recording in each").hasSize(3);
        Path task = Files.createDirectories(output.resolve("_temporary/0/task_202611300000_0001_r_000007"));
        Path noted = output.resolve("_recordings");
        Files.createDirectories(task.resolve("_recordings"));
        String second = String.valueOf(files.get(1).getFileName());
        Files.move(noted.resolve(second), task.resolve("_recordings").resolve(second));
        Files.move(files.get(1), task.resolve(second));
        Files.delete(noted.resolve(files.get(2).getFileName()));

        int code = run("embed", sounds.toString(), "-o", output.toString(), "--resume");

        assertThat(code).isEqualTo(1);
        assertThat(new ParquetFolder(output).rows()).containsExactlyInAnyOrderElementsOf(whole);
        assertThat(new ParquetFolder(noted).rows()).hasSize(3);
        assertThat(new ParquetFolder(output.resolve("problems")).rows()).hasSize(1);
    }

    /// A file that somebody else has put there is not taken for a leftover.
    @Test
    void onlyOwnFilesAreTakenAway() throws IOException {
        Path output = Files.createDirectories(folder.resolve("vectors"));
        Path other = Files.writeString(output.resolve("mine.parquet"), "mine");

        int code = run("embed", folder.resolve("missing.wav").toString(), "-o", output.toString(), "--resume");

        assertThat(code).isEqualTo(1);
        assertThat(other).hasContent("mine");
    }

    /// Two ways to write one path are one recording, also across a manifest.
    @Test
    void aRecordingWithTwoNamesIsAnalysedOnce() throws IOException {
        copy("tick-tock.ogg", folder);
        Path sound = folder.resolve("tick-tock.ogg");
        Path relative = Path.of("").toAbsolutePath().relativize(folder).resolve("tick-tock.ogg");
        Path manifest = Files.writeString(folder.resolve("manifest.txt"), relative + "\n\n" + sound + "\n");
        Path output = folder.resolve("vectors");

        int code = run(
                "embed",
                folder + "/./tick-tock.ogg",
                sound.toString(),
                "--manifest",
                manifest.toString(),
                "-o",
                output.toString());

        assertThat(code).isZero();
        assertThat(new ParquetFolder(output.resolve("_recordings")).rows()).hasSize(1);
        assertThat(run("embed", "--manifest", folder.resolve("none.txt").toString(), "-o", output + "2"))
                .as("no manifest")
                .isEqualTo(3);
    }

    private static void copy(String sample, Path into) {
        try {
            Files.copy(SAMPLES.resolve(sample), into.resolve(sample));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
