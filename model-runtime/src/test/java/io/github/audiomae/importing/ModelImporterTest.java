package io.github.audiomae.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.graph.GraphForm;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.GraphEntry;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.Targets;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelImporterTest {
    @TempDir
    Path home;

    ModelLibrary library;
    ModelImporter importer;

    @BeforeEach
    void openLibrary() {
        library = new ModelLibrary(home, List.of());
        importer = new ModelImporter(library);
    }

    @Test
    void pretrainedCheckpointBecomesAModelThatReconstructs() {
        ModelFolder model = run(ImportRequest.of(golden("tiny-pretrained.pth")));

        assertThat(model.id()).isEqualTo("tiny-pretrained");
        assertThat(model.manifest().capabilities()).containsExactly(Capability.RECONSTRUCT, Capability.EMBED);
        assertThat(model.manifest().graphs()).containsOnlyKeys(GraphEntry.ENCODER, GraphEntry.DECODER);
        assertThat(model.manifest().architecture().describe())
                .hasToString("2-block, 64-wide ViT encoder, 16-block local decoder, 0.5 M parameters");
        assertThat(model.manifest().licence()).contains("CC-BY-NC");
        assertThat(model.labels()).isEmpty();
        model.verify(CancellationToken.none());
        assertThat(library.find("tiny-pretrained")).isEqualTo(model);
    }

    @Test
    void targetsComeFromTheTrainingArgumentsOfTheFile() {
        assertThat(run(ImportRequest.of(golden("tiny-pretrained.pth")))
                        .manifest()
                        .targets())
                .isEqualTo(Targets.PATCH_NORMALIZED);
    }

    @Test
    void givenTargetsAreTaken() {
        ImportRequest request =
                ImportRequest.of(golden("tiny-pretrained.safetensors")).predicting(Targets.RAW);

        assertThat(run(request).manifest().targets()).isEqualTo(Targets.RAW);
    }

    @Test
    void withoutWordOfTargetsTheModelItselfIsAsked() {
        ModelFolder model = run(ImportRequest.of(golden("tiny-pretrained.safetensors")));

        assertThat(model.manifest().targets()).isEqualTo(Targets.PATCH_NORMALIZED);
        assertThat(model.manifest().provenance().note()).contains("measured");
    }

    @Test
    void fineTunedCheckpointBecomesAClassifierWithNumberedClasses() {
        ModelFolder model =
                run(ImportRequest.of(golden("tiny-finetuned.safetensors")).named("ears"));

        assertThat(model.id()).isEqualTo("ears");
        assertThat(model.manifest().capabilities()).containsExactly(Capability.CLASSIFY, Capability.EMBED);
        assertThat(model.labels()).hasSize(10).startsWith("class 0", "class 1");
        assertThat(model.manifest().files()).containsOnlyKeys("classifier.onnx", "labels.csv", "self-check.json");
    }

    @Test
    void twoCheckpointsMakeOneModelThatDoesEverything() {
        ModelFolder model = run(
                ImportRequest.of(golden("tiny-pretrained.pth")).withClassifier(golden("tiny-finetuned.safetensors")));

        assertThat(model.manifest().capabilities()).containsExactly(Capability.values());
        assertThat(model.manifest().graphs())
                .containsOnlyKeys(GraphEntry.ENCODER, GraphEntry.DECODER, GraphEntry.CLASSIFIER);
        assertThat(model.manifest().architecture().classes()).isEqualTo(10);
        assertThat(model.manifest().provenance().source())
                .isEqualTo("tiny-pretrained.pth + tiny-finetuned.safetensors");
        model.verify(CancellationToken.none());
    }

    @Test
    void checkpointsThatDoNotBelongTogetherAreRefused() {
        ImportRequest swapped =
                ImportRequest.of(golden("tiny-finetuned.pth")).withClassifier(golden("tiny-pretrained.pth"));

        assertThatThrownBy(() -> run(swapped))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("tiny-finetuned.pth is a 2-block");
    }

    @Test
    void modelFoldersAreTakenOverUnderAnotherName(@TempDir Path elsewhere) {
        ModelFolder original = new ModelImporter(new ModelLibrary(elsewhere, List.of()))
                .run(ImportRequest.of(golden("tiny-pretrained.pth")), Progress.NONE, CancellationToken.none());

        ModelFolder model = run(ImportRequest.of(original.folder()).named("mine"));

        assertThat(model.id()).isEqualTo("mine");
        assertThat(model.sha256()).isEqualTo(original.sha256());
        model.verify(CancellationToken.none());
    }

    /// The id does not depend on the name of the folder.
    @Test
    void finishedModelsKeepTheirIds(@TempDir Path elsewhere) throws IOException {
        ModelFolder original = new ModelImporter(new ModelLibrary(elsewhere, List.of()))
                .run(
                        ImportRequest.of(golden("tiny-finetuned.pth")).named("ears"),
                        Progress.NONE,
                        CancellationToken.none());
        Path own = Files.move(original.folder(), elsewhere.resolve("export (2)"));

        assertThat(ModelImporter.look(own).name()).isEqualTo("ears");
        assertThat(run(ImportRequest.of(own.resolve("classifier.onnx"))).id()).isEqualTo("ears");
    }

    @Test
    void modelFoldersWithChangedFilesAreRefused(@TempDir Path elsewhere) throws IOException {
        ModelFolder original = new ModelImporter(new ModelLibrary(elsewhere, List.of()))
                .run(ImportRequest.of(golden("tiny-finetuned.pth")), Progress.NONE, CancellationToken.none());
        Files.writeString(original.folder().resolve("labels.csv"), "x\n");

        assertThatThrownBy(() -> run(ImportRequest.of(original.folder())))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("labels.csv");
        assertNothingLeft();
    }

    @Test
    void graphsThatNoOnnxFileCanHoldAreRefusedBeforeTheyAreCopied(@TempDir Path elsewhere) throws IOException {
        ModelFolder original = new ModelImporter(new ModelLibrary(elsewhere, List.of()))
                .run(ImportRequest.of(golden("tiny-finetuned.pth")), Progress.NONE, CancellationToken.none());
        try (RandomAccessFile graph = new RandomAccessFile(
                original.folder().resolve("classifier.onnx").toFile(), "rw")) {
            graph.setLength(1L << 31); // sparse: takes no room
        }

        assertThatThrownBy(() -> run(ImportRequest.of(original.folder())))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("classifier.onnx is larger than the 2 GB");
        assertNothingLeft();
    }

    @Test
    void givenLabelsNameTheClasses(@TempDir Path folder) throws IOException {
        Path csv = folder.resolve("names.csv");
        Files.writeString(csv, "a\nb\nc\nd\ne\nf\ng\nh\ni\n\"j, k\"\n");

        ModelFolder model = run(ImportRequest.of(golden("tiny-finetuned.pth")).labelled(csv));

        assertThat(model.labels()).startsWith("a").endsWith("j, k").hasSize(10);
    }

    @Test
    void labelsOfAnotherNumberAreRefusedAndNothingIsLeft(@TempDir Path folder) throws IOException {
        Path csv = folder.resolve("names.csv");
        Files.writeString(csv, "dog\ncat\n");

        assertThatThrownBy(
                        () -> run(ImportRequest.of(golden("tiny-finetuned.pth")).labelled(csv)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("names 2 classes, but the model has 10");
        assertNothingLeft();
    }

    @Test
    void previewSaysWhetherClassesHaveNamesAndRefusesThoseOfAnotherNumber(@TempDir Path folder) throws IOException {
        Path csv = Files.writeString(
                folder.resolve("names.csv"),
                IntStream.range(0, 10)
                        .mapToObj(i -> i + ",bird " + i)
                        .collect(Collectors.joining("\n", "index,display_name\n", "\n")));
        ImportRequest request = ImportRequest.of(golden("tiny-finetuned.pth"));

        assertThat(ModelImporter.look(request).numbered()).isTrue();
        assertThat(ModelImporter.look(request.labelled(csv)).numbered()).isFalse();
        assertThat(ModelImporter.look(ImportRequest.of(golden("tiny-pretrained.pth")))
                        .numbered())
                .isFalse();
        Files.writeString(csv, "index,display_name\n0,bird\n");
        assertThatThrownBy(() -> ModelImporter.look(request.labelled(csv)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("names 1 classes, but the model has 10");
    }

    @Test
    void takenIdIsRefusedUnlessReplaced() {
        ImportRequest request = ImportRequest.of(golden("tiny-finetuned.pth")).named("one");
        run(request);

        assertThatThrownBy(() -> run(request))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("--replace");
        run(ImportRequest.of(golden("tiny-pretrained.pth")).named("one").replacing());

        assertThat(library.find("one").manifest().can(Capability.RECONSTRUCT)).isTrue();
    }

    @Test
    void namesThatWouldLeaveTheLibraryAreRefused() {
        assertThatThrownBy(
                        () -> run(ImportRequest.of(golden("tiny-finetuned.pth")).named("../escape")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("--name");
    }

    @Test
    void cancelledImportLeavesNothing() {
        for (String stage : List.of("writing decoder.onnx", "running the graphs", "hashing encoder.onnx")) {
            CancellationToken token = new CancellationToken();
            Progress cancelThere = (done, total, what) -> {
                if (what.equals(stage)) {
                    token.cancel();
                }
            };

            assertThatThrownBy(() -> importer.run(ImportRequest.of(golden("tiny-pretrained.pth")), cancelThere, token))
                    .isInstanceOf(CancellationException.class);
            assertNothingLeft();
        }
    }

    @Test
    void fileThatIsNoCheckpointLeavesNothing(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("notes.pth");
        Files.writeString(file, "not a checkpoint");

        assertThatThrownBy(() -> run(ImportRequest.of(file))).isInstanceOf(ProblemException.class);
        assertNothingLeft();
    }

    @Test
    void progressStartsWithWhatWasFoundAndNeverGoesBack() {
        List<Long> heard = new ArrayList<>();
        List<String> words = new ArrayList<>();
        importer.run(
                ImportRequest.of(golden("tiny-pretrained.pth")).in(GraphForm.PORTABLE),
                (done, total, what) -> {
                    heard.add(done);
                    words.add(what);
                },
                CancellationToken.none());

        assertThat(words.getFirst()).contains("16-block local decoder");
        assertThat(heard).isSorted().endsWith(1000L);
    }

    @Test
    void sameCheckpointGivesTheSameFilesEveryTime() {
        ModelFolder one = run(ImportRequest.of(golden("tiny-pretrained.pth")).named("one"));
        ModelFolder two = run(ImportRequest.of(golden("tiny-pretrained.pth")).named("two"));

        assertThat(two.sha256()).isEqualTo(one.sha256());
    }

    private ModelFolder run(ImportRequest request) {
        return importer.run(request, Progress.NONE, CancellationToken.none());
    }

    private void assertNothingLeft() {
        assertThat(home.resolve("models")).isEmptyDirectory();
    }

    private static Path golden(String name) {
        try {
            return Path.of(Objects.requireNonNull(ModelImporterTest.class.getResource("/golden/audiomae/" + name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
