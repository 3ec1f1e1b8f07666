package io.github.audiomae.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.audiomae.app.cli.Program.Outcome;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepCommandTest {
    private static final Path GOLDEN = Path.of("../model-runtime/src/test/resources/golden/audiomae");

    @TempDir
    private Path folder;

    private Program program;
    private Path sound;
    private Path out;

    @BeforeEach
    void makeSound() throws IOException {
        program = new Program(folder.resolve("home"), folder);
        sound = Sounds.sweep(folder.resolve("sounds/sweep.wav"), 2);
        out = folder.resolve("out");
    }

    @Test
    void pointsAreThoseOfTheOtherCommands() throws IOException {
        Outcome outcome =
                program.run("sweep", sound, "-o", out, "--ratios", "0.5", "--kinds", "random,time", "--seeds", "1");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(out.toFile().list()).containsExactlyInAnyOrder("sweep.csv", "sweep.png");
        CSVRecord point = rows().getFirst();
        assertThat(rows()).hasSize(2);
        assertThat(outcome.err())
                .contains(String.format(Locale.ROOT, "random: masked MSE %.3f at 50 %%", number(point, "masked_mse")));
        program.run("reconstruct", sound, "-o", out, "--mask-ratio", "0.5", "--format", "json");
        JsonNode reconstruction =
                new ObjectMapper().readTree(out.resolve("reconstruction.json").toFile());
        assertThat(number(point, "masked_mse"))
                .isCloseTo(reconstruction.get("masked_mse").asDouble(), within(1e-9));
        assertThat(number(point, "hidden_share"))
                .isCloseTo(reconstruction.get("hidden_share").asDouble(), within(1e-12));
        assertThat(number(point, "best_guess_mse")).isPositive();
        Outcome classes = program.run("classify", sound, "--mask-ratio", "0.5", "--top-k", "1", "--format", "json");
        JsonNode top = new ObjectMapper().readTree(classes.out()).findValue("label");
        assertThat(point.get("top_label")).isEqualTo(top.asText());
        assertThat(number(point, "top_score")).isBetween(0.0, 1.0);
    }

    @Test
    void everyFileHasARowForEveryMaskAndBrokenOnesAreReported() throws IOException {
        program.run("model", "import", GOLDEN.resolve("tiny-pretrained.pth"), "--name", "tiny");
        Sounds.sweep(folder.resolve("sounds/other.wav"), 13);
        Path broken = Files.writeString(folder.resolve("sounds/broken.wav"), "RIFF");

        Outcome outcome = program.run(
                "sweep",
                folder.resolve("sounds"),
                "-o",
                out,
                "--model",
                "tiny",
                "--ratios",
                "0.25,0.95",
                "--kinds",
                "frequency,random",
                "--seeds",
                3);

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains(broken.toString());
        List<CSVRecord> rows = rows();
        assertThat(rows).hasSize(2 * 2 * 2 * 3);
        assertThat(rows.getFirst().toMap().keySet())
                .containsExactly(
                        "file",
                        "kind",
                        "ratio",
                        "hidden_share",
                        "seed",
                        "masked_mse",
                        "best_guess_mse",
                        "top_label",
                        "top_score");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get("kind")).isIn("frequency", "random");
            assertThat(number(row, "masked_mse")).isPositive();
            assertThat(row.get("top_label")).isEmpty(); // this model cannot classify
        });
        // Above 7/8 no band is left.
        assertThat(rows)
                .filteredOn(row ->
                        row.get("kind").equals("frequency") && row.get("ratio").equals("0.95"))
                .hasSize(6)
                .allSatisfy(row -> assertThat(number(row, "hidden_share")).isOne());
    }

    @Test
    void collectionStandsForItsRecordings() throws IOException {
        program.run("model", "import", GOLDEN.resolve("tiny-pretrained.pth"), "--name", "tiny");
        Path other = Sounds.sweep(folder.resolve("elsewhere/other.wav"), 3);
        Path collection = folder.resolve("all.collection");
        program.run("collection", "create", collection, "--model", "tiny");
        program.run("collection", "add", collection, sound, other);

        Outcome outcome = program.run(
                "sweep", collection, "-o", out, "--model", "tiny", "--ratios", "0.5", "--kinds", "time", "--seeds", 1);

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(rows()).extracting(row -> row.get("file")).containsExactly(sound.toString(), other.toString());
    }

    @Test
    void ratioBeyondAllIsWrongUsage() {
        Outcome outcome = program.run("sweep", sound, "-o", out, "--ratios", "0.5,1.5");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(out).doesNotExist();
    }

    private List<CSVRecord> rows() throws IOException {
        try (Reader text = Files.newBufferedReader(out.resolve("sweep.csv"))) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(text)
                    .getRecords();
        }
    }

    private static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
