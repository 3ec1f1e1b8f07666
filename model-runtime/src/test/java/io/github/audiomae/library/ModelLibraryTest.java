package io.github.audiomae.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.audiomae.files.EndedProcess;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.TinyModel;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelLibraryTest {
    @TempDir
    Path home;

    @TempDir
    Path elsewhere;

    @Test
    void emptyHomeHasNoModelsAndSaysHowToGetOne() {
        ModelLibrary library = new ModelLibrary(home.resolve("not-there-yet"), List.of());

        assertThat(library.list()).isEmpty();
        assertThatThrownBy(library::defaultModel)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("model import");
    }

    @Test
    void installedModelIsFoundUnderItsId() {
        ModelLibrary library = new ModelLibrary(home, List.of());

        install(library, "one", false);

        assertThat(library.find("one").manifest()).isEqualTo(TinyModel.manifest("one"));
        assertThat(library.list()).extracting(ModelFolder::id).containsExactly("one");
        assertThat(home.resolve("models").toFile().list()).containsExactly("one");
    }

    @Test
    void unfinishedModelLeavesNothing() throws IOException {
        ModelLibrary library = new ModelLibrary(home, List.of());

        try (Staging staging = library.stage()) {
            Files.writeString(staging.folder().resolve("encoder.onnx"), "half");
            assertThat(library.list()).isEmpty();
            assertThat(library.damaged()).isEmpty();
        }

        assertThat(home.resolve("models")).isEmptyDirectory();
    }

    @Test
    void leftoversOfAKilledImportAreDeleted() throws Exception {
        Path left = home.resolve("models/.staging-" + EndedProcess.mark() + "-0");
        Files.createDirectories(left);
        Files.writeString(left.resolve("encoder.onnx"), "half");

        assertThat(new ModelLibrary(home, List.of()).list()).isEmpty();

        assertThat(left).doesNotExist();
    }

    @Test
    void importsOfOtherMachinesThatShareTheHomeAreLeftAlone() throws IOException {
        Path other = Files.createDirectories(home.resolve("models/.staging-00000000-1-1-0"));

        assertThat(new ModelLibrary(home, List.of()).list()).isEmpty();

        assertThat(other).exists();
    }

    @Test
    void aModelWhoseReplacementWasCutShortComesBack() throws Exception {
        Path grave = home.resolve("models/.staging-" + EndedProcess.mark() + "-0/replaced/one");
        TinyModel.write(grave, "one");

        assertThat(new ModelLibrary(home, List.of()).find("one").id()).isEqualTo("one");
    }

    @Test
    void takenIdIsRefusedUnlessReplaced() {
        ModelLibrary library = new ModelLibrary(home, List.of());
        install(library, "one", false);

        assertThatThrownBy(() -> install(library, "one", false))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("--replace");
        install(library, "one", true);

        assertThat(library.list()).hasSize(1);
        assertThat(home.resolve("models").toFile().list()).containsExactly("one");
    }

    @Test
    void damagedFolderIsListedWithAReasonAndNeverOpened() throws IOException {
        ModelLibrary library = new ModelLibrary(home, List.of());
        install(library, "one", false);
        Files.delete(home.resolve("models/one/encoder.onnx"));

        assertThat(library.list()).isEmpty();
        assertThat(library.damaged())
                .singleElement()
                .satisfies(model -> assertThat(model.reason()).asString().contains("encoder.onnx is missing"));
        assertThatThrownBy(() -> library.find("one")).hasMessageContaining("encoder.onnx is missing");
        library.remove("one");
        assertThat(library.damaged()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "3",
                "\"text\"",
                "{\"id\":null}",
                "\u0000",
                "{\"graphs\":{\"encoder\":null}}",
                "{\"files\":{\"encoder.onnx\":null}}",
                "{\"preprocessing\":null}",
                "{\"labels\":[]}"
            })
    void whateverStandsInAManifestOnlyThatModelIsDamaged(String manifest) throws IOException {
        ModelLibrary library = new ModelLibrary(home, List.of());
        install(library, "one", false);
        install(library, "two", false);
        Files.writeString(home.resolve("models/one/model.json"), manifest);

        assertThat(library.list()).extracting(ModelFolder::id).containsExactly("two");
        assertThat(library.damaged()).extracting(DamagedModel::id).containsExactly("one");
        assertThat(library.defaultModel().id()).isEqualTo("two");
        assertThatThrownBy(() -> library.find("one")).isInstanceOf(ProblemException.class);
    }

    /// One field after the other is replaced by null.
    @Test
    void aNullAnywhereInAManifestDamagesOnlyThatModel() throws IOException {
        ModelLibrary library = new ModelLibrary(home, List.of());
        install(library, "one", false);
        install(library, "two", false);
        Path file = home.resolve("models/one/model.json");
        ObjectMapper json = new ObjectMapper();
        JsonNode whole = json.readTree(Files.readString(file));
        for (String pointer : pointers(whole, "")) {
            JsonNode changed = whole.deepCopy();
            String parent = pointer.substring(0, pointer.lastIndexOf('/'));
            String name = pointer.substring(pointer.lastIndexOf('/') + 1);
            if (changed.at(parent) instanceof ObjectNode object) {
                object.putNull(name.replace("~1", "/").replace("~0", "~"));
                Files.writeString(file, changed.toString());

                assertThat(library.list())
                        .as(pointer)
                        .extracting(ModelFolder::id)
                        .contains("two");
                library.damaged();
                library.defaultModel();
            }
        }
    }

    private static List<String> pointers(JsonNode node, String at) {
        List<String> found = new ArrayList<>();
        node.fields().forEachRemaining(field -> {
            String pointer = at + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
            found.add(pointer);
            found.addAll(pointers(field.getValue(), pointer));
        });
        return found;
    }

    @Test
    void changedFileIsNamedByVerify() throws IOException {
        ModelLibrary library = new ModelLibrary(home, List.of());
        install(library, "one", false);
        library.find("one").verify(CancellationToken.none());
        Files.writeString(home.resolve("models/one/encoder.onnx"), "another graph");

        assertThatThrownBy(() -> library.find("one").verify(CancellationToken.none()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("encoder.onnx");
    }

    @Test
    void changedFileIsFoundWithoutAskingAndTheModelIsNeverOpened() throws IOException {
        ModelLibrary library = new ModelLibrary(home, List.of());
        install(library, "one", false);
        Path graph = home.resolve("models/one/encoder.onnx");
        Files.writeString(graph, "grapH"); // as many bytes as before
        Files.setLastModifiedTime(graph, FileTime.fromMillis(1));

        assertThat(library.list()).isEmpty();
        assertThatThrownBy(() -> library.find("one")).hasMessageContaining("encoder.onnx");
        assertThat(library.damaged())
                .singleElement()
                .satisfies(
                        model -> assertThat(model.reason()).asString().contains("is not the file that was imported"));
    }

    @Test
    void touchedFileThatIsTheSameStaysGood() throws IOException {
        ModelLibrary library = new ModelLibrary(home, List.of());
        install(library, "one", false);
        Path seal = home.resolve("models/one/" + Seal.FILE);
        String before = Files.readString(seal);
        Files.setLastModifiedTime(home.resolve("models/one/encoder.onnx"), FileTime.fromMillis(1));

        assertThat(library.find("one").id()).isEqualTo("one");
        assertThat(Files.readString(seal)).as("hashed once, then known again").isNotEqualTo(before);
    }

    @Test
    void renamedModelKeepsFilesSpeedAndItsPlaceAsDefault() {
        ModelLibrary library = new ModelLibrary(home, List.of());
        install(library, "one", false);
        library.chooseDefault("one");
        library.speeds().note(library.find("one"), Sentence.untranslated("CPU"), 12.5);

        ModelFolder renamed = library.rename("one", "My ears");

        assertThat(renamed.id()).isEqualTo("My-ears");
        assertThat(renamed.manifest().name()).isEqualTo("My ears");
        renamed.verify(CancellationToken.none());
        assertThat(library.list()).extracting(ModelFolder::id).containsExactly("My-ears");
        assertThat(library.defaultModel().id()).isEqualTo("My-ears");
        assertThat(library.speeds().best(renamed)).hasValue(12.5);
        assertThat(home.resolve("models").toFile().list()).containsExactlyInAnyOrder("My-ears", "default.txt");
    }

    @Test
    void namesThatAreTakenOrBundledAreNotTouchedByRenaming() {
        TinyModel.write(elsewhere.resolve("small"), "small");
        ModelLibrary library = new ModelLibrary(home, List.of(elsewhere.resolve("small")));
        install(library, "one", false);

        assertThatThrownBy(() -> library.rename("one", "small")).hasMessageContaining("already a model");
        assertThatThrownBy(() -> library.rename("small", "mine")).hasMessageContaining("cannot be renamed");
        assertThatThrownBy(() -> library.rename("one", "a/b")).isInstanceOf(ProblemException.class);
        assertThat(library.rename("one", "one").id()).isEqualTo("one");
    }

    @Test
    void bundledModelsComeFirstAndCannotBeRemoved() {
        TinyModel.write(elsewhere.resolve("small"), "small");
        ModelLibrary library = new ModelLibrary(home, List.of(elsewhere.resolve("small")));
        install(library, "big", false);

        assertThat(library.list()).extracting(ModelFolder::id).containsExactly("small", "big");
        assertThat(library.defaultModel().id()).isEqualTo("small");
        assertThatThrownBy(() -> library.remove("small")).hasMessageContaining("comes with the program");
    }

    @Test
    void chosenDefaultHoldsWhileTheModelExists() {
        TinyModel.write(elsewhere.resolve("small"), "small");
        ModelLibrary library = new ModelLibrary(home, List.of(elsewhere.resolve("small")));
        install(library, "big", false);

        library.chooseDefault("big");
        assertThat(library.defaultModel().id()).isEqualTo("big");
        library.remove("big");

        assertThat(library.defaultModel().id()).isEqualTo("small");
    }

    @Test
    void unknownIdIsAnsweredWithTheKnownOnes() {
        ModelLibrary library = new ModelLibrary(home, List.of());
        install(library, "one", false);

        assertThatThrownBy(() -> library.find("two")).hasMessage("There is no model \"two\"; available: one.");
        assertThatThrownBy(() -> library.remove("../one")).isInstanceOf(ProblemException.class);
    }

    @Test
    void theFoldersOfAHomeAreNamed() {
        ModelLibrary library = new ModelLibrary(home, List.of());

        assertThat(library.home()).isEqualTo(home);
        assertThat(library.downloads()).isEqualTo(home.resolve("downloads"));
    }

    @Test
    void importedModelsAreOwnAndBundledOnesAreNot() {
        TinyModel.write(elsewhere.resolve("small"), "small");
        ModelLibrary library = new ModelLibrary(home, List.of(elsewhere.resolve("small")));
        install(library, "big", false);

        assertThat(library.isOwn("big")).isTrue();
        assertThat(library.isOwn("small")).isFalse();
        assertThat(library.contains("small")).isTrue();
        assertThat(library.contains("big")).isTrue();
        assertThat(library.contains("none")).isFalse();
    }

    @Test
    void anImportedModelHidesTheBundledOneOfItsId() throws IOException {
        TinyModel.write(elsewhere.resolve("small"), "small");
        ModelLibrary library = new ModelLibrary(home, List.of(elsewhere.resolve("small")));

        assertThatThrownBy(() -> install(library, "small", false)).hasMessageContaining("--replace");
        install(library, "small", true);

        assertThat(library.list()).extracting(ModelFolder::folder).containsExactly(home.resolve("models/small"));
        library.remove("small");
        assertThat(library.list()).extracting(ModelFolder::folder).containsExactly(elsewhere.resolve("small"));
        assertThat(home.resolve("models")).isEmptyDirectory();
    }

    @Test
    void aModelInAFolderOfAnotherNameIsDamaged() throws IOException {
        ModelLibrary library = new ModelLibrary(home, List.of());
        install(library, "one", false);
        Files.move(home.resolve("models/one"), home.resolve("models/two"));

        assertThat(library.list()).isEmpty();
        assertThat(library.damaged()).extracting(DamagedModel::id).containsExactly("two");
        assertThatThrownBy(() -> library.find("two")).hasMessageContaining("one");
    }

    @Test
    void aStagedModelIsInstalledUnderItsOwnIdOnly() {
        ModelLibrary library = new ModelLibrary(home, List.of());
        try (Staging staging = library.stage()) {
            TinyModel.write(staging.folder(), "one");

            assertThatThrownBy(() -> library.install(staging, "two", false))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(home.resolve("models")).isEmptyDirectory();
    }

    @Test
    void aModelIsFoundByItsHashWhateverItIsCalledNow() {
        TinyModel.write(elsewhere.resolve("small"), "small");
        ModelLibrary library = new ModelLibrary(home, List.of(elsewhere.resolve("small")));
        install(library, "one", false);
        install(library, "two", false); // the same files, so the same hash
        String hash = library.find("one").sha256();

        assertThat(library.withHash("two", hash).orElseThrow().id()).isEqualTo("two");
        assertThat(library.withHash("gone", hash).orElseThrow().id()).isEqualTo("small");
        assertThat(library.withHash("one", "0".repeat(64))).isEmpty();
    }

    @Test
    void renamingAModelLeavesAnotherDefaultAlone() {
        TinyModel.write(elsewhere.resolve("small"), "small");
        ModelLibrary library = new ModelLibrary(home, List.of(elsewhere.resolve("small")));
        install(library, "one", false);
        install(library, "two", false);
        library.chooseDefault("two");

        library.rename("one", "first");
        assertThat(library.defaultModel().id()).isEqualTo("two");
        library.rename("two", "second");
        assertThat(library.defaultModel().id()).isEqualTo("second");
    }

    @Test
    void onlyFoldersAreModels() throws IOException {
        ModelLibrary library = new ModelLibrary(home, List.of());
        install(library, "one", false);
        Files.writeString(home.resolve("models/notes.txt"), "a file");
        Files.createDirectory(home.resolve("models/.hidden"));

        assertThat(library.damaged()).isEmpty();
        assertThat(library.contains("notes.txt")).isFalse();
    }

    @Test
    void filesOfAnInstalledModelAreKnownToBeIntact() {
        ModelLibrary library = new ModelLibrary(home, List.of());
        install(library, "one", false);

        assertThat(home.resolve("models/one/" + Seal.FILE)).exists();
    }

    @Test
    void beforeANewImportTheLeftoversOfOthersAreDeleted() throws Exception {
        Path left = Files.createDirectories(home.resolve("models/.staging-" + EndedProcess.mark() + "-0"));

        new ModelLibrary(home, List.of()).stage().close();

        assertThat(left).doesNotExist();
    }

    /// A file where the folder of models should be.
    @Test
    void aHomeThatCannotBeWrittenIsAProblemAndLosesNothing() throws IOException {
        TinyModel.write(elsewhere.resolve("small"), "small");
        Files.writeString(home.resolve("models"), "a file");
        ModelLibrary library = new ModelLibrary(home, List.of(elsewhere.resolve("small")));

        assertThat(library.list()).extracting(ModelFolder::id).containsExactly("small");
        assertThatThrownBy(library::stage)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.MODEL_NOT_KEPT));
        assertThatThrownBy(() -> library.chooseDefault("small"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.MODEL_NOT_KEPT));
    }

    private static void install(ModelLibrary library, String id, boolean replace) {
        try (Staging staging = library.stage()) {
            TinyModel.write(staging.folder(), id);
            library.install(staging, id, replace);
        }
    }
}
