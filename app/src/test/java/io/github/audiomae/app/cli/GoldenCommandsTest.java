package io.github.audiomae.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.audiomae.app.cli.Program.Outcome;
import io.github.audiomae.export.Npy;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a checkpoint to numbers, by commands alone, compared with the original implementation with seeded random
/// weights (golden/audiomae: made by the original code; tolerance 5e-5).
class GoldenCommandsTest {
    private static final Path GOLDEN = Path.of("../model-runtime/src/test/resources/golden/audiomae");
    private static final float TOLERANCE = 5e-5f;

    @TempDir
    private Path folder;

    @Test
    void anImportedCheckpointPredictsWhatTheOriginalDoes() throws IOException {
        Program program = new Program(folder.resolve("home"), folder);
        Outcome imported = program.run("model", "import", GOLDEN.resolve("tiny-pretrained.pth"), "--name", "tiny");
        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(imported.out()).isEqualTo("tiny\n".replace("\n", System.lineSeparator()));

        Outcome outcome = program.run(
                "reconstruct",
                GOLDEN.resolve("input-noise.npy"),
                "--normalized-input",
                "--mask",
                "@" + GOLDEN.resolve("noise-0.8-keep.npy"),
                "--model",
                "tiny",
                "--format",
                "npy,json",
                "-o",
                folder.resolve("out"));

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(Npy.readFloats(folder.resolve("out/prediction.npy")).values())
                .containsExactly(
                        Npy.readFloats(GOLDEN.resolve("noise-0.8-prediction.npy"))
                                .values(),
                        offset(TOLERANCE));
        JsonNode report = new ObjectMapper()
                .readTree(folder.resolve("out/reconstruction.json").toFile());
        assertThat(report.get("masked_mse").asDouble()).isCloseTo(goldenLoss("noise-0.8"), within(1e-4));
        assertThat(report.get("kept").asInt()).isEqualTo(102);
        assertThat(report.get("padded").asInt()).isZero();
    }

    @Test
    void anImportedClassifierSaysWhatTheOriginalDoes() throws IOException {
        Program program = new Program(folder.resolve("home"), folder);
        program.run("model", "import", GOLDEN.resolve("tiny-finetuned.safetensors"), "--name", "tags");

        Outcome outcome = program.run(
                "classify",
                GOLDEN.resolve("input-noise.npy"),
                "--normalized-input",
                "--model",
                folder.resolve("home/models/tags"),
                "--format",
                "json",
                "--all");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        JsonNode logits = new ObjectMapper().readTree(outcome.out()).get(0).get("logits");
        float[] golden = Npy.readFloats(GOLDEN.resolve("noise-logits.npy")).values();
        assertThat(logits.size()).isEqualTo(golden.length);
        for (int i = 0; i < golden.length; i++) {
            assertThat(logits.get(i).floatValue()).isCloseTo(golden[i], within(TOLERANCE));
        }
    }

    @Test
    void modelsAreListedShownVerifiedAndRemoved() {
        Program program = new Program(folder.resolve("home"), folder);
        program.run("model", "import", GOLDEN.resolve("tiny-pretrained.pth"), "--name", "tiny");

        assertThat(program.run("model", "list", "--json").out()).contains("\"id\" : \"tiny\"");
        assertThat(program.run("model", "show", "tiny").out()).contains("64 wide");
        assertThat(program.run("model", "verify", "tiny").code()).isZero();
        Outcome again = program.run("model", "import", GOLDEN.resolve("tiny-pretrained.pth"), "--name", "tiny");
        assertThat(again.code()).isEqualTo(3);
        assertThat(again.err()).contains("--replace");
        assertThat(program.run("model", "remove", "tiny").code()).isZero();
        assertThat(program.run("model", "list").out()).doesNotContain("tiny");
    }

    private static double goldenLoss(String name) throws IOException {
        JsonNode manifest =
                new ObjectMapper().readTree(GOLDEN.resolve("manifest.json").toFile());
        for (JsonNode row : manifest.get("cases")) {
            if (row.get("name").asText().equals(name)) {
                return row.get("loss_normalized").asDouble();
            }
        }
        throw new AssertionError("no case " + name);
    }
}
