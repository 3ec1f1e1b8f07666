package io.github.audiomae.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.files.Sha256;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Models of the library joined, verified and damaged.
class ModelCombinerTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/audiomae");

    @TempDir
    Path home;

    private ModelLibrary library;
    private ModelFolder painter;
    private ModelFolder classifier;

    @BeforeEach
    void importBoth() {
        library = new ModelLibrary(home, List.of());
        painter = imported("tiny-pretrained.pth");
        classifier = imported("tiny-finetuned.safetensors");
    }

    @Test
    void twoModelsBecomeOneThatDoesEverythingWhicheverIsNamedFirst() {
        ModelFolder both = combine(classifier, painter);

        assertThat(both.manifest().capabilities()).containsExactly(Capability.values());
        assertThat(both.labels()).isEqualTo(classifier.labels());
        assertThat(both.manifest().provenance().source()).isEqualTo("tiny-pretrained.pth + tiny-finetuned.safetensors");
        assertThat(both.manifest().architecture().classes()).isEqualTo(10);
        both.verify(CancellationToken.none());
        SelfCheck whole = SelfCheck.recorded(both).orElseThrow();
        assertThat(whole.outputs()).containsOnlyKeys("encoder", "decoder", "classifier");
        assertThat(whole.outputs().get("decoder"))
                .usingRecursiveComparison()
                .isEqualTo(SelfCheck.recorded(painter).orElseThrow().outputs().get("decoder"));
        assertThat(library.list()).hasSize(3);
    }

    @Test
    void modelsThatDoNotBelongTogetherAreRefused() {
        ModelFolder both = combine(painter, classifier);

        assertThatThrownBy(() -> combine(painter, painter))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("one must reconstruct and the other classify");
        assertThatThrownBy(() -> combine(both, classifier)).hasMessageContaining("already a model \"both\"");
    }

    @Test
    void verifiedModelGivesItsRecordedOutputAndItsSpeedIsNoted() {
        ModelVerification.Verified found = verify(painter);

        assertThat(found.difference().orElseThrow()).isLessThan(1e-6);
        assertThat(library.speeds().best(painter).orElseThrow()).isEqualTo(found.millisecondsPerWindow());
        assertThat(verify(classifier).difference()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "{}",
                "{\"outputs\": {\"encoder\": null}}",
                "{\"outputs\": {\"encoder\": {\"count\": 1, \"samples\": [null]}}}",
            })
    void aRecordThatIsDamagedIsSaidToBe(String content) throws IOException {
        Files.writeString(painter.folder().resolve(SelfCheck.FILE), content);

        assertThatThrownBy(() -> SelfCheck.recorded(painter))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(SelfCheck.FILE + " cannot be read");
    }

    @Test
    void weightsThatChangedWithTheirHashAreCaughtByTheRecordedOutput() throws IOException {
        // Another model's classifier, with every hash corrected: only its outputs reveal it.
        Path graph = classifier.folder().resolve("classifier.onnx");
        byte[] bytes = Files.readAllBytes(graph);
        for (int i = bytes.length / 2; i < bytes.length / 2 + 4_000; i++) {
            bytes[i] ^= 0x04; // whatever the alignment, the exponents of the weights are among them
        }
        Files.write(graph, bytes);
        Path json = classifier.folder().resolve("model.json");
        Files.writeString(
                json,
                Files.readString(json).replaceFirst("(\"classifier.onnx\" : \")[0-9a-f]{64}", "$1" + Sha256.of(bytes)));

        assertThatThrownBy(() -> verify(library.find(classifier.id())))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no longer gives the output recorded at import");
    }

    private ModelVerification.Verified verify(ModelFolder model) {
        return new ModelVerification(library.speeds()).run(model, Progress.NONE, CancellationToken.none());
    }

    private ModelFolder combine(ModelFolder one, ModelFolder other) {
        return new ModelCombiner(library).run(one, other, "both", Progress.NONE, CancellationToken.none());
    }

    private ModelFolder imported(String file) {
        return new ModelImporter(library)
                .run(ImportRequest.of(GOLDEN.resolve(file)), Progress.NONE, CancellationToken.none());
    }
}
