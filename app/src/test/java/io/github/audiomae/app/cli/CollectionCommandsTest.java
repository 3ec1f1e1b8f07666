package io.github.audiomae.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.audiomae.app.cli.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The `collection` commands on two sounds, with the bundled model.
class CollectionCommandsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private Program program;
    private Path sounds;
    private Path collection;

    @BeforeEach
    void make() throws IOException {
        program = new Program(folder.resolve("home"), folder);
        sounds = folder.resolve("sounds");
        collection = folder.resolve("all.collection");
        Sounds.sweep(sounds.resolve("a_20260504_053000.wav"), 5);
        Sounds.features(sounds.resolve("b.npy"), 120);
        done("collection", "create", collection, "--window", "2", "--hop", "2");
    }

    @Test
    void whatIsAddedIsCountedFoundListedAndRemoved() throws IOException {
        done("collection", "add", collection, sounds);

        JsonNode status = JSON.readTree(done("collection", "status", collection, "--json"));
        assertThat(status.path("recordings").asInt()).isEqualTo(2);
        assertThat(status.path("done").asInt()).isEqualTo(2);
        assertThat(status.path("failed").asInt()).isZero();
        assertThat(status.path("pending").asInt()).isZero();
        assertThat(status.path("windows").asInt()).isEqualTo(4);
        assertThat(status.path("width").asInt()).isEqualTo(192);
        assertThat(status.path("model").asText()).isEqualTo("Audio-MAE-small");

        Path sweep = sounds.resolve("a_20260504_053000.wav");
        JsonNode found = JSON.readTree(
                done("collection", "search", collection, "--like", sweep, "--at", 2, "--top", 3, "--format", "json"));
        assertThat(found).hasSize(3);
        assertThat(found.get(0).path("recording").asText()).isEqualTo(sweep.toString());
        assertThat(found.get(0).path("start_s").asDouble()).isEqualTo(2);
        assertThat(found.get(0).path("end_s").asDouble()).isEqualTo(4);
        assertThat(found.get(0).path("score").asDouble()).isBetween(0.99999, 1.00001);
        String csv = done("collection", "search", collection, "--like", sweep, "--length", 1.5, "--format", "csv");
        assertThat(csv.lines()).hasSize(5);
        assertThat(csv).startsWith("recording,start_s,end_s,score\r\n");
        assertThat(csv.lines().skip(1)).isSortedAccordingTo((x, y) -> Double.compare(score(y), score(x)));

        // Several examples, of which the nearest counts, and filters.
        Path array = sounds.resolve("b.npy");
        List<String> both = rows("--like", sweep, "--like", array, "--top", 2);
        assertThat(both).hasSize(2).allMatch(row -> score(row) > 0.99999);
        assertThat(both).anyMatch(row -> row.startsWith(array.toString()));
        assertThat(rows("--like", array, "--file", "SWEEP")).isEmpty();
        assertThat(rows("--like", array, "--file", "a_2026")).hasSize(3);
        assertThat(rows("--like", array, "--time", "5:30-6")).hasSize(3);
        assertThat(rows("--like", array, "--time", "6-7")).isEmpty();
        assertThat(rows("--like", array, "--label", "owl")).isEmpty();
        assertThat(rows("--like", array, "--class", "no such class")).isEmpty();
        assertThat(rows("--like", array, "--class", "a")).isNotEmpty();
        assertThat(program.run("collection", "search", collection, "--like", array, "--time", "morning")
                        .code())
                .isEqualTo(2);

        assertThat(done("collection", "list", collection, "--format", "csv").lines())
                .containsExactly(
                        "recording,status,missing,seconds,windows,begins,problem",
                        sweep + ",done,false,5,3,2026-05-04T05:30:00.000,",
                        sounds.resolve("b.npy") + ",done,false,1.2,1,,");
        done("collection", "remove", collection, sweep);
        assertThat(done("collection", "list", collection))
                .doesNotContain("a_2026")
                .contains("b.npy");
        done("collection", "verify", collection);
    }

    @Test
    void aMapHasAPlaceForEachWindowAndIsTheSameAgain() throws IOException {
        done("collection", "add", collection, sounds);
        Path first = folder.resolve("first.csv");
        Path second = folder.resolve("second.csv");

        done("collection", "map", collection, "-o", first, "--neighbours", 2, "--clusters", 2);
        done("collection", "map", collection, "-o", second, "--neighbours", 2, "--clusters", 2);

        assertThat(second).hasSameTextualContentAs(first);
        List<String> lines = Files.readAllLines(first);
        assertThat(lines).hasSize(5);
        assertThat(lines.getFirst()).isEqualTo("recording,start_s,end_s,x,y,label,score,cluster,error");
        assertThat(lines.subList(1, 5)).allMatch(line -> line.endsWith(",1,") || line.endsWith(",2,"));

        // The errors are measured once, and then a column of the map.
        assertThat(program.run("collection", "errors", collection).err()).contains("4 windows measured.");
        assertThat(program.run("collection", "errors", collection).err()).contains("0 windows measured.");
        done("collection", "map", collection, "-o", second, "--neighbours", 2, "--clusters", 2);
        assertThat(Files.readAllLines(second).subList(1, 5))
                .allSatisfy(line -> assertThat(Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)))
                        .isBetween(0.01, 10.0));
    }

    @Test
    void theExportIsThatOfEmbed() throws IOException {
        done("collection", "add", collection, sounds);
        Path exported = folder.resolve("exported.csv");
        Path embedded = folder.resolve("embedded.csv");

        done("collection", "export", collection, "-o", exported, "--format", "csv");
        done("embed", sounds, "-o", embedded, "--window", 2, "--hop", 2);

        assertThat(exported).hasSameTextualContentAs(embedded);
        for (String format : List.of("parquet", "npy", "projector")) {
            Path target = folder.resolve("exported." + format);
            done("collection", "export", collection, "-o", target, "--format", format);
            assertThat(target).isNotEmptyFile();
        }
    }

    /// What a cluster would have written, by its address; a store is not read from here.
    @Test
    void anExportForTheClusterIsImportedByItsAddress() {
        done("collection", "add", collection, sounds);
        Path exported = folder.resolve("for the cluster");
        done("collection", "export", collection, "-o", exported, "--cluster");

        done("collection", "import", exported.toUri(), folder.resolve("copy.collection"));

        assertThat(done("collection", "list", folder.resolve("copy.collection")))
                .contains("a_2026")
                .contains("b.npy");
        assertThat(program.run("collection", "import", "s3a://bucket/vectors", folder.resolve("x.collection")))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(2);
                    assertThat(refused.err()).contains("audiomae cluster fetch s3a://bucket/vectors");
                });
        assertThat(program.run("collection", "import", "file:/not valid", folder.resolve("x.collection"))
                        .err())
                .contains("name the folder by its path");
        assertThat(folder.resolve("x.collection")).doesNotExist();
    }

    @Test
    void someFailedIsOneAndRunningAgainGoesOn() throws IOException {
        Files.writeString(sounds.resolve("broken.wav"), "no sound");

        Outcome first = program.run("collection", "add", collection, sounds);

        assertThat(first.code()).as(first.err()).isEqualTo(1);
        assertThat(first.err()).contains("Failed: ", "broken.wav", "2 of 3 files done, 1 failed.");
        assertThat(program.run("collection", "add", collection, sounds).code())
                .as("run again")
                .isEqualTo(1);
        assertThat(done("collection", "list", collection, "--status", "failed")).contains("broken.wav", "failed");
        Outcome retried = program.run("collection", "add", collection);
        assertThat(retried.code()).as("without a path").isEqualTo(1);
        assertThat(retried.err()).contains("Failed: ", "3 recordings: 2 done, 1 failed.");
        Files.delete(sounds.resolve("broken.wav"));
        Sounds.sweep(sounds.resolve("broken.wav"), 1);
        done("collection", "add", collection, sounds);
        assertThat(JSON.readTree(done("collection", "status", collection, "--json"))
                        .path("done")
                        .asInt())
                .isEqualTo(3);
    }

    /// A folder that is gone is said, with and without naming it, and its recordings are marked.
    @Test
    void recordingsThatAreGoneAreMarked() throws IOException {
        done("collection", "add", collection, sounds);
        Path away = folder.resolve("away");
        Files.move(sounds, away);

        assertThat(program.run("collection", "add", collection, sounds).code()).isEqualTo(3);
        assertThat(missing()).isEqualTo(2);

        Files.move(away, sounds);
        done("collection", "add", collection, sounds);
        assertThat(missing()).isZero();

        Files.move(sounds, away);
        Outcome again = program.run("collection", "add", collection);
        assertThat(again.code()).isZero();
        assertThat(again.err()).contains("2 recordings: 2 done; the files of 2 are gone.");
        assertThat(missing()).isEqualTo(2);
    }

    private int missing() throws IOException {
        return JSON.readTree(done("collection", "status", collection, "--json"))
                .path("missing")
                .asInt();
    }

    @Test
    void classesAreFoundByTimeOfDay() {
        done("collection", "add", collection, sounds);

        assertThat(done("collection", "find", collection, "--time", "5-6", "--format", "csv"))
                .contains("a_2026")
                .doesNotContain("b.npy");
        assertThat(done("collection", "find", collection, "--time", "6-7", "--format", "csv"))
                .doesNotContain("a_2026");
    }

    @Test
    void whatMakesNoSenseIsWrongUsage() {
        assertThat(program.run("collection").code()).isEqualTo(2);
        assertThat(program.run("collection", "create", folder.resolve("x"), "--window", "700")
                        .code())
                .isEqualTo(2);
        assertThat(program.run("collection", "create", folder.resolve("x"), "--precision", "int1")
                        .code())
                .isEqualTo(2);
        assertThat(program.run("collection", "search", collection, "--like", sounds, "--top", "0")
                        .code())
                .isEqualTo(2);
        Outcome none = program.run("collection", "status", folder);
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.err()).contains("There is no collection in " + folder, "[AME-080]");
        Outcome taken = program.run("collection", "create", collection);
        assertThat(taken.code()).isEqualTo(3);
        assertThat(taken.err()).contains("not empty");
    }

    private List<String> rows(Object... options) {
        Object[] all = Stream.concat(
                        Stream.of("collection", "search", collection, "--format", "csv"), Stream.of(options))
                .toArray();
        return done(all).lines().skip(1).toList();
    }

    private static double score(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(',') + 1));
    }

    private String done(Object... arguments) {
        Outcome outcome = program.run(arguments);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return outcome.out();
    }
}
