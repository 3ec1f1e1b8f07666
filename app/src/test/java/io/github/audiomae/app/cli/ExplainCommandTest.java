package io.github.audiomae.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.audiomae.app.cli.Program.Outcome;
import io.github.audiomae.export.Npy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Explanations by commands alone, with tiny models of random weights.
class ExplainCommandTest {
    private static final Path GOLDEN = Path.of("../model-runtime/src/test/resources/golden");

    @TempDir
    private Path folder;

    private Program program;
    private Path sound;
    private Path out;

    @BeforeEach
    void importModel() throws IOException {
        program = new Program(folder.resolve("home"), folder);
        assertThat(program.run("model", "import", GOLDEN.resolve("audiomae/tiny-finetuned.pth"), "--name", "tiny")
                        .code())
                .isZero();
        sound = Sounds.sweep(folder.resolve("sweep.wav"), 2);
        out = folder.resolve("out");
    }

    @Test
    void exactExplanationHasOnePassPerPatchAndOne() throws IOException {
        Outcome outcome = program.run(
                "explain",
                sound,
                "-o",
                out,
                "--model",
                "tiny",
                "--method",
                "exact",
                "--format",
                "npy,json,png,csv,wav,flac");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(out.toFile().list())
                .containsExactlyInAnyOrder(
                        "attribution.npy",
                        "curves.json",
                        "curves.csv",
                        "explanation.png",
                        "evidence.wav",
                        "without-evidence.wav",
                        "evidence.flac",
                        "without-evidence.flac");
        Npy.Floats attribution = Npy.readFloats(out.resolve("attribution.npy"));
        assertThat(attribution.shape()).containsExactly(512);
        // 198 frames of sound are 13 columns of 8 patches; the others hold padding.
        for (int patch = 104; patch < 512; patch++) {
            assertThat(attribution.values()[patch]).isZero();
        }
        assertThat(attribution.values()[0]).isNotZero();
        JsonNode areas = json();
        assertThat(List.copyOf(
                        areas.properties().stream().map(field -> field.getKey()).toList()))
                .containsExactly(
                        "deletion_auc",
                        "insertion_auc",
                        "random_deletion_auc",
                        "random_insertion_auc",
                        "loudest_deletion_auc",
                        "loudest_insertion_auc",
                        "passes",
                        "milliseconds",
                        "model",
                        "label",
                        "input");
        assertThat(areas.get("model").asText()).isEqualTo("tiny");
        assertThat(areas.get("input").get("sample_rate_hz").asInt()).isEqualTo(16_000);
        assertThat(areas.get("input").get("patches_in_time").asInt()).isEqualTo(64);
        assertThat(areas.get("passes").asInt()).isEqualTo(105);
        assertThat(areas.get("deletion_auc").asDouble()).isBetween(0.0, 1.0);
        assertThat(areas.get("deletion_auc").asDouble())
                .isLessThan(areas.get("insertion_auc").asDouble());
        List<String> curves = Files.readAllLines(out.resolve("curves.csv"));
        assertThat(curves.getFirst()).isEqualTo("curve,order,share,score");
        assertThat(curves).hasSize(1 + 9 * 21);
    }

    @Test
    void previewIsTheSameForTheSameSeedAndExplainsTheVisiblePart() throws IOException {
        Path mask = folder.resolve("mask.npy");
        Npy.writeLongs(mask, new long[] {0, 3, 5, 8, 21, 34, 55, 89, 300}, 9);

        float[] one = preview(mask, 4);
        assertThat(preview(mask, 4)).isEqualTo(one);
        assertThat(preview(mask, 5)).isNotEqualTo(one);

        assertThat(one[55]).isNotZero();
        assertThat(one[56]).isZero();
        assertThat(one[300]).isZero(); // padding
        assertThat(json().get("passes").asInt()).isEqualTo(256);
    }

    @Test
    void evidenceBecomesAMaskForReconstruct() throws IOException {
        float[] values = new float[512];
        for (int patch = 0; patch < 104; patch++) {
            values[patch] = patch + 1;
        }
        Path attribution = folder.resolve("attribution.npy");
        Npy.writeFloats(attribution, values, 512);
        program.run("model", "import", GOLDEN.resolve("audiomae/tiny-pretrained.pth"), "--name", "mae");

        Outcome outcome = program.run(
                "reconstruct",
                sound,
                "-o",
                out,
                "--model",
                "mae",
                "--mask",
                "keep-evidence@" + attribution,
                "--mask-ratio",
                "0.75",
                "--format",
                "npy,json");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(Npy.readLongs(out.resolve("mask.npy")).values())
                .hasSize(512 - 78)
                .startsWith(78, 79);
        JsonNode report =
                new ObjectMapper().readTree(out.resolve("reconstruction.json").toFile());
        assertThat(report.get("mask").asText()).startsWith("keep-evidence@");
        assertThat(report.get("hidden_share").asDouble()).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void embeddingsComeFromAnyLayer() {
        program.run("model", "import", GOLDEN.resolve("audiomae/tiny-pretrained.pth"), "--name", "mae");

        Outcome outcome = program.run(
                "embed",
                sound,
                "-o",
                folder.resolve("one.npy"),
                "--model",
                "mae",
                "--format",
                "npy",
                "--level",
                "patch",
                "--layer",
                1);
        program.run(
                "embed",
                sound,
                "-o",
                folder.resolve("last.npy"),
                "--model",
                "mae",
                "--format",
                "npy",
                "--level",
                "patch");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        Npy.Floats one = Npy.readFloats(folder.resolve("one.npy"));
        assertThat(one.shape()).containsExactly(104, 64);
        assertThat(one.values())
                .isNotEqualTo(Npy.readFloats(folder.resolve("last.npy")).values());
        assertThat(folder.resolve("one.npy.meta.json"))
                .content()
                .contains("after block 1 of 2", "\"patches\" : [ 64, 8 ]");
        assertThat(program.run("embed", sound, "-o", folder.resolve("x.npy"), "--model", "mae", "--layer", 3)
                        .err())
                .contains("choose one from 1 to 2");
    }

    @Test
    void unknownClassIsWrongUsage() {
        Outcome outcome = program.run("explain", sound, "-o", out, "--model", "tiny", "--class", "Accordion");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("no class 'Accordion'");
        assertThat(out).doesNotExist();
    }

    @Test
    void modelsWithoutMasksAreOccluded() throws IOException {
        program.run("model", "import", GOLDEN.resolve("dass"), "--name", "dass");

        Outcome outcome = program.run(
                "explain",
                GOLDEN.resolve("dass/fbank_raw_3s.npy"),
                "-o",
                out,
                "--model",
                "dass",
                "--class",
                "speech",
                "--format",
                "json,npy,svg");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.err()).contains("Speech 0.");
        assertThat(json().get("random_deletion_auc").asDouble())
                .isCloseTo(json().get("random_insertion_auc").asDouble(), within(1e-12));
        assertThat(Npy.readFloats(out.resolve("attribution.npy")).values()[0]).isNotZero();
        assertThat(program.run(
                                "explain",
                                GOLDEN.resolve("dass/fbank_raw_3s.npy"),
                                "-o",
                                out,
                                "--model",
                                "dass",
                                "--visible",
                                GOLDEN.resolve("audiomae/noise-0.8-keep.npy"))
                        .code())
                .isEqualTo(2);
    }

    /// What such a patch holds is also in its neighbours: the usual grid is occluded instead.
    @Test
    void modelWithOverlappingPatchesIsExplainedOnTheUsualGrid() throws IOException {
        program.run("model", "import", GOLDEN.resolve("ast/tiny-original.pth"), "--name", "ast");

        Outcome outcome = program.run("explain", sound, "-o", out, "--model", "ast", "--format", "json,npy,png");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(json().get("input").get("patches_in_time").asInt()).isEqualTo(64);
        float[] evidence = Npy.readFloats(out.resolve("attribution.npy")).values();
        assertThat(evidence).hasSize(512);
        for (int patch = 0; patch < 512; patch++) {
            assertThat(evidence[patch] != 0).as("patch %d", patch).isEqualTo(patch < 104); // 198 frames of sound
        }
    }

    @Test
    void embeddingsOfAModelWithoutPatchesSayThatItHasNone() {
        program.run("model", "import", GOLDEN.resolve("dass"), "--name", "dass");

        Outcome outcome = program.run("embed", sound, "-o", folder.resolve("dass.csv"), "--model", "dass");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(folder.resolve("dass.csv.meta.json")).content().contains("\"patches\" : null");
    }

    private float[] preview(Path mask, long seed) {
        Outcome outcome = program.run(
                "explain",
                sound,
                "-o",
                out,
                "--model",
                "tiny",
                "--visible",
                mask,
                "--seed",
                seed,
                "--format",
                "npy,json");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return Npy.readFloats(out.resolve("attribution.npy")).values();
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out.resolve("curves.json").toFile());
    }
}
