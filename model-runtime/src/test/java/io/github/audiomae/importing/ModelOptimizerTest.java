package io.github.audiomae.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.graph.EightBitGraph;
import io.github.audiomae.graph.SecondMoments;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.Accuracy;
import io.github.audiomae.model.ManifestJson;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.Precision;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelOptimizerTest {
    private static final CancellationToken NEVER = CancellationToken.none();

    @TempDir
    private static Path home;

    private static final List<Long> STEPS = new ArrayList<>();
    private static ModelLibrary library;
    private static ModelFolder single;
    private static ModelFolder reduced;

    @BeforeAll
    static void optimizeOne() {
        library = new ModelLibrary(home, List.of());
        single = new ModelImporter(library)
                .run(
                        ImportRequest.of(golden("tiny-pretrained.pth"))
                                .withClassifier(golden("tiny-finetuned.pth"))
                                .named("single"),
                        Progress.NONE,
                        NEVER);
        reduced = new ModelOptimizer(library, List::of)
                .run(single, "reduced", false, (done, total, what) -> STEPS.add(done), NEVER);
    }

    @Test
    void newModelSaysItsPrecisionAndWhatItLost() {
        assertThat(reduced.manifest().precision()).isEqualTo(Precision.INT8);
        assertThat(single.manifest().precision()).isEqualTo(Precision.FP32);
        Accuracy loss = Objects.requireNonNull(reduced.manifest().accuracy());
        assertThat(loss.against()).isEqualTo(single.sha256());
        assertThat(loss.sounds()).isEqualTo(4);
        assertThat(loss.medianCosine()).isBetween(0.99, 0.9999999);
        assertThat(loss.worstCosine()).isBetween(0.99, loss.medianCosine());
        assertThat(Objects.requireNonNull(loss.sameTopFive())).isBetween(0.0, 1.0);
        assertThat(Objects.requireNonNull(loss.maskedErrorRatio())).isBetween(0.9, 1.1);
        assertThat(reduced.labels()).isEqualTo(single.labels());
        reduced.verify(NEVER);
        assertThat(library.find("reduced")).isEqualTo(reduced);
        assertThat(reduced.sha256()).isNotEqualTo(single.sha256());
    }

    @Test
    void sameMaskGivesTheSameBitsAloneAndAgain() {
        SpectrogramWindow window = ProbeSound.window(9, single.manifest().preprocessing());
        PatchMask mask = new MaskStrategy.Random(0.8, 3).mask(single.manifest().grid());

        assertThat(prediction(reduced, window, mask)).containsExactly(prediction(reduced, window, mask));
        assertThat(prediction(reduced, window, mask)).isNotEqualTo(prediction(single, window, mask));
    }

    @ParameterizedTest
    @ValueSource(strings = {"encoder.onnx", "classifier.onnx"}) // the decoder has too few columns
    void weightsAreFittedToSounds(String graph) throws IOException {
        Path nearest = home.resolve("nearest-" + graph);
        EightBitGraph.write(single.folder().resolve(graph), nearest, new SecondMoments());

        assertThat(reduced.folder().resolve(graph)).hasSize(Files.size(nearest));
        assertThat(Files.mismatch(reduced.folder().resolve(graph), nearest)).isPositive();
        assertThat(reduced.folder().resolve("moments.onnx")).doesNotExist();
    }

    @Test
    void graphsGiveTheSameAloneAndInABatch() {
        new GraphCheck("reduced", NEVER).all(reduced, model -> {});
    }

    @Test
    void importCanReduceAtOnce() throws IOException {
        ModelFolder made = new ModelImporter(library)
                .run(
                        ImportRequest.of(golden("tiny-finetuned.pth"))
                                .named("ears")
                                .in(Precision.INT8),
                        Progress.NONE,
                        NEVER);

        assertThat(made.manifest().precision()).isEqualTo(Precision.INT8);
        assertThat(made.manifest().accuracy()).isNotNull();
        try (Stream<Path> models = Files.list(home.resolve("models"))) {
            assertThat(models).noneMatch(path -> path.getFileName().toString().startsWith("."));
        }
        assertThat(new ModelVerification(library.speeds())
                        .run(made, Progress.NONE, NEVER)
                        .difference())
                .hasValue(0);
    }

    @Test
    void copiedModelKeepsItsPrecision() {
        ModelFolder copy = new ModelImporter(library)
                .run(ImportRequest.of(reduced.folder()).named("copy"), Progress.NONE, NEVER);

        assertThat(copy.manifest().precision()).isEqualTo(Precision.INT8);
        assertThat(copy.manifest().accuracy()).isEqualTo(reduced.manifest().accuracy());
    }

    @Test
    void reducedModelIsNotReducedAgainNorCombined() {
        assertThatThrownBy(
                        () -> new ModelOptimizer(library, List::of).run(reduced, "twice", false, Progress.NONE, NEVER))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("single precision");
        assertThat(ModelCombiner.fit(reduced, single)).isFalse();
        assertThat(library.contains("twice")).isFalse();
    }

    /// A reader of version 0.1.0 ignores what it does not know; a manifest of that version has no precision.
    @Test
    void manifestWithoutPrecisionMeansSinglePrecision() throws IOException {
        Path file = home.resolve("model.json");
        Files.copy(reduced.folder().resolve(ModelFolder.MANIFEST), file);
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode json = (ObjectNode) mapper.readTree(file.toFile());
        assertThat(json.path("schema").asInt()).isEqualTo(1);
        assertThat(json.path("precision").asText()).isEqualTo("int8");
        assertThat(json.path("accuracy").path("worst-cosine").asDouble()).isPositive();

        json.remove(List.of("precision", "accuracy"));
        mapper.writeValue(file.toFile(), json);

        assertThat(ManifestJson.read(file).precision()).isEqualTo(Precision.FP32);
        assertThat(ManifestJson.read(file).accuracy()).isNull();
    }

    @Test
    void progressOnlyGrows() {
        assertThat(STEPS).isSorted().endsWith(1000L);
    }

    private static float[] prediction(ModelFolder folder, SpectrogramWindow window, PatchMask mask) {
        try (LoadedModel model = LoadedModel.open(folder, new ExecutionTarget.Cpu(2))) {
            return model.decode(model.encode(window, mask, NEVER), mask, NEVER);
        }
    }

    private static Path golden(String name) {
        try {
            return Path.of(Objects.requireNonNull(ModelOptimizerTest.class.getResource("/golden/audiomae/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
