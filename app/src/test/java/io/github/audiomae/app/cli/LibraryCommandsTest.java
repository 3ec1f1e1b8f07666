package io.github.audiomae.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.audiomae.app.cli.Program.Outcome;
import io.github.audiomae.app.program.Bundled;
import io.github.audiomae.model.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The library from the command line: two imported checkpoints beside the bundled model.
class LibraryCommandsTest {
    private static final Path GOLDEN = Path.of("../model-runtime/src/test/resources/golden/audiomae");

    @TempDir
    private Path folder;

    private Program program;

    @BeforeEach
    void importTwo() {
        program = new Program(folder.resolve("home"), folder);
        program.run("model", "import", GOLDEN.resolve("tiny-pretrained.pth"), "--name", "painter");
        program.run("model", "import", GOLDEN.resolve("tiny-finetuned.pth"), "--name", "ears", "--licence", "CC0");
    }

    @Test
    void combinedRenamedAndPreferredModelDoesBoth() {
        Outcome combined = program.run("model", "combine", "ears", "painter", "--name", "both");
        assertThat(combined.code()).as(combined.err()).isZero();
        assertThat(combined.out()).isEqualToIgnoringNewLines("both");

        assertThat(program.run("model", "rename", "both", "whole").out()).isEqualToIgnoringNewLines("whole");
        assertThat(program.run("model", "set-default", "whole").code()).isZero();

        assertThat(program.run("model", "list").out().lines())
                .filteredOn(line -> line.startsWith("*"))
                .singleElement()
                .asString()
                .contains("whole", "audio-mae", "reconstruct, classify, embed", "not measured");
        assertThat(program.run("model", "show", "whole").out())
                .contains("made from  tiny-pretrained.pth + tiny-finetuned.pth")
                .contains("CC0");
    }

    @Test
    void optimizedModelIsNamedWithItsPrecisionAndItsLoss() throws IOException {
        Outcome made = program.run("model", "optimize", "ears", "--precision", "int8", "--name", "fast");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).isEqualToIgnoringNewLines("fast");
        assertThat(made.err()).contains("Accuracy: cosine to single precision", "median of 16 sounds", "best classes");

        JsonNode shown = new ObjectMapper()
                .readTree(program.run("model", "show", "fast", "--json").out());
        assertThat(shown.path("precision").asText()).isEqualTo("int8");
        assertThat(shown.path("accuracy").path("sounds").asInt()).isEqualTo(16);
        assertThat(program.run("model", "show", "fast").out()).contains("precision  int8", "accuracy   cosine");
        assertThat(program.run("model", "show", "ears").out()).contains("precision  fp32");
        assertThat(new ObjectMapper()
                        .readTree(program.run("bench", "--model", "fast", "--runs", "1", "--json")
                                .out())
                        .path("precision")
                        .asText())
                .isEqualTo("int8");
    }

    @Test
    void collectionHasThePrecisionOfItsModel() throws IOException {
        program.run("model", "optimize", "ears", "--precision", "int8", "--name", "fast");
        Path collection = folder.resolve("garden.collection");

        Outcome other = program.run("collection", "create", collection, "--model", "fast", "--precision", "fp32");
        assertThat(other.code()).isEqualTo(3);
        assertThat(other.err()).contains("The graphs of the model fast are int8, not fp32");
        assertThat(collection).doesNotExist();

        assertThat(program.run("collection", "create", collection, "--model", "fast", "--precision", "int8")
                        .code())
                .isZero();
        assertThat(new ObjectMapper()
                        .readTree(collection.resolve("collection.json").toFile())
                        .path("precision")
                        .asText())
                .isEqualTo("int8");
    }

    @Test
    void importedModelCanBeReducedAtOnceAndNoOtherPrecisionIsKnown() {
        Outcome made = program.run(
                "model", "import", GOLDEN.resolve("tiny-finetuned.pth"), "--name", "fast", "--precision", "int8");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.err()).contains("Accuracy: ");

        Outcome wrong = program.run("model", "optimize", "ears", "--precision", "int4", "--name", "other");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("'int4' is neither fp32 nor int8");
        assertThat(program.run("model", "optimize", "ears", "--precision", "fp32", "--name", "other")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void dryRunSaysWhatTheTwoFilesWouldBecomeAndWritesNothing() throws IOException {
        Outcome found = program.run(
                "model",
                "import",
                GOLDEN.resolve("tiny-pretrained.pth"),
                "--classifier",
                GOLDEN.resolve("tiny-finetuned.pth"),
                "--name",
                "both",
                "--dry-run");

        assertThat(found.code()).as(found.err()).isZero();
        assertThat(found.out()).contains("16-block local decoder, 10 classes, patch-normalised targets, ");
        assertThat(found.err())
                .contains(
                        "both",
                        "nothing was written",
                        "Family audio-mae: 10.24 s at 16 kHz, 64 × 8 patches. It can reconstruct, classify and embed.",
                        "Licence unknown: the checkpoint does not say. The official Audio-MAE weights are CC-BY-NC");
        assertThat(program.run("model", "list").out()).doesNotContain("both");
        try (Stream<Path> left = Files.list(folder.resolve("home/models"))) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("painter", "ears");
        }
    }

    /// A model imported from a folder without a name is called like the folder, which still exists.
    @Test
    void modelIsFoundThoughAFolderOfItsNameIsHere() throws IOException {
        assertThat(Path.of("src")).isDirectory();
        program.run("model", "import", GOLDEN.resolve("tiny-finetuned.pth"), "--name", "src");

        Outcome heard = program.run("classify", Sounds.sweep(folder.resolve("a.wav"), 1), "--model", "src");

        assertThat(heard.code()).as(heard.err()).isZero();
    }

    @Test
    void verifyComparesWithTheRecordedOutputAndNotesTheSpeed() throws IOException {
        Outcome verified = program.run("model", "verify", "painter");

        assertThat(verified.code()).as(verified.err()).isZero();
        assertThat(verified.out()).startsWith("painter: intact, gives the recorded output (relative difference ");
        JsonNode models = new ObjectMapper()
                .readTree(program.run("model", "list", "--json").out());
        assertThat(models.findParents("sha256"))
                .filteredOn(model -> model.get("id").asText().equals("painter"))
                .singleElement()
                .satisfies(model -> {
                    assertThat(model.get("milliseconds_per_window").size()).isEqualTo(1);
                    assertThat(model.get("bytes").asLong()).isGreaterThan(1_000_000);
                });
        assertThat(program.run("model", "show", "painter").out()).contains("ms per window on CPU");
    }

    @Test
    void twoModelsAreComparedOnTheSameWindowAndMask() throws IOException {
        Path sound = Sounds.sweep(folder.resolve("a.wav"), 10);

        String bundled = ModelFolder.open(Bundled.models().getFirst()).id();
        JsonNode compared = new ObjectMapper()
                .readTree(program.run("compare", sound, "--models", "painter," + bundled, "--seed", "3", "--json")
                        .out());

        assertThat(compared.get("hidden").asInt()).isEqualTo(410);
        assertThat(compared.get("cosine_distance").isNull()).isTrue(); // 64 and 192 values
        JsonNode painter = compared.at("/models/0");
        assertThat(painter.get("masked_mse").asDouble()).isPositive();
        Path out = folder.resolve("out");
        program.run("reconstruct", sound, "-o", out, "--model", "painter", "--seed", "3", "--format", "json");
        JsonNode alone =
                new ObjectMapper().readTree(out.resolve("reconstruction.json").toFile());
        assertThat(painter.get("masked_mse").asDouble())
                .isEqualTo(alone.get("masked_mse").asDouble());
        assertThat(compared.get("hidden_share").asDouble())
                .isEqualTo(alone.get("hidden_share").asDouble());
        assertThat(painter.get("targets").asText()).isEqualTo("patch-normalized");
        assertThat(compared.at("/models/1/targets").asText()).isEqualTo("raw");
        assertThat(compared.get("masked_mse_comparable").asBoolean()).isFalse();
        assertThat(painter.get("mse_within_patches").asDouble()).isPositive();
        assertThat(compared.at("/classes/0/first").isNull()).isTrue();
        assertThat(compared.at("/classes/0/second").asDouble()).isPositive();
        assertThat(program.run("compare", sound, "--models", "painter,painter").out())
                .contains("embeddings: cosine distance 0.0000")
                .doesNotContain("cannot be compared")
                .contains("reconstructions: 0.0000 apart");
        assertThat(program.run("compare", sound, "--models", "painter," + bundled)
                        .out())
                .contains(
                        "masked MSE (not comparable)", "masked MSE cannot be compared", "relative MSE within patches");
        assertThat(program.run("compare", sound, "--models", "painter").code()).isEqualTo(2);
    }

    /// Seven of eight bands are hidden where 80 % were asked for.
    @Test
    void comparisonSaysHowMuchIsReallyHidden() throws IOException {
        Path sound = Sounds.sweep(folder.resolve("a.wav"), 10);

        assertThat(program.run("compare", sound, "--models", "painter,painter", "--mask", "frequency")
                        .out())
                .startsWith("hidden: 448 patches, 87.5 % of those with sound\n");
    }

    @Test
    void deviceCheckComparesOrSaysWhyItCannot() throws IOException {
        JsonNode devices = new ObjectMapper()
                .readTree(program.run("devices", "--check", "--model", "painter", "--json")
                        .out());

        JsonNode check = devices.get("check");
        assertThat(check.get("cpu_milliseconds").asDouble()).isPositive();
        assertThat(check.get("others").findValuesAsText("device")).contains("cuda:0", "coreml", "webgpu");
        for (JsonNode other : check.get("others")) {
            assertThat(other.get("milliseconds").isNull())
                    .isNotEqualTo(other.get("why_not").isNull());
        }
        if (!devices.get("cuda_available").asBoolean()) {
            assertThat(check.get("others").get(0).get("why_not")).isEqualTo(devices.get("why_no_cuda"));
        }
        assertThat(program.run("model", "show", "painter").out()).contains("ms per window on CPU");
    }

    @Test
    void fullBenchDescribesTheMachineAndEveryDevice() throws IOException {
        JsonNode bench = new ObjectMapper()
                .readTree(program.run("bench", "--full", "--model", "painter", "--runs", "1", "--json")
                        .out());

        assertThat(bench.get("machine").get("cores").asInt()).isPositive();
        assertThat(bench.get("steps").findValuesAsText("name")).contains("features", "decode");
        assertThat(bench.get("devices").findValuesAsText("device")).contains("cuda:0", "coreml", "webgpu", "plugin");
        JsonNode ways = bench.get("many_windows");
        for (int i = 1; i < ways.size(); i++) {
            assertThat(ways.get(i).get("windows_per_second").asDouble())
                    .isPositive()
                    .isLessThanOrEqualTo(
                            ways.get(i - 1).get("windows_per_second").asDouble());
        }
    }

    @Test
    void damagedModelIsNamedAndNotRun() throws IOException {
        Path graph = folder.resolve("home/models/ears/classifier.onnx");
        byte[] half = Files.readAllBytes(graph);
        Files.write(graph, Arrays.copyOf(half, half.length / 2));

        Outcome list = program.run("model", "list");
        Outcome verify = program.run("model", "verify");
        Outcome use = program.run("classify", Sounds.sweep(folder.resolve("a.wav"), 1), "--model", "ears");

        assertThat(list.out()).doesNotContain("ears");
        assertThat(list.err()).contains("the model ears cannot be used").contains("classifier.onnx");
        assertThat(verify.code()).isEqualTo(1);
        assertThat(verify.err()).contains("Failed: ").contains("classifier.onnx");
        assertThat(use.code()).isEqualTo(3);
        assertThat(use.err()).contains("is not the file that was imported");
    }
}
