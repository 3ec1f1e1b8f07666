package io.github.audiomae.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ManifestJson;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.model.TinyModel;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a name on the command line stands for, and what is used where none is given.
class ModelChoiceTest {
    private final CancellationToken token = CancellationToken.none();

    @TempDir
    private Path folder;

    private ModelLibrary library;

    /// `first`, the default, reconstructs; `second` classifies.
    @BeforeEach
    void keepTwoModels() throws IOException {
        Path first = folder.resolve("bundled/first");
        TinyModel.write(first, "first");
        Path second = folder.resolve("bundled/second");
        TinyModel.write(second, "second");
        can(second, Capability.CLASSIFY);
        library = new ModelLibrary(folder.resolve("home"), List.of(first, second));
    }

    @Test
    void withoutANameTheDefaultModelIsUsedIfItCanDoIt() {
        assertThat(find(null, Capability.RECONSTRUCT)).isEqualTo("first");
        assertThat(find(null, Capability.CLASSIFY)).isEqualTo("second");
        library.chooseDefault("second");
        assertThat(find(null, Capability.CLASSIFY)).isEqualTo("second");
        assertThat(find(null, Capability.RECONSTRUCT)).isEqualTo("first");
    }

    @Test
    void aModelThatIsNamedIsNotReplacedByAnother() {
        assertThat(find("second", Capability.CLASSIFY)).isEqualTo("second");
        assertThatThrownBy(() -> find("first", Capability.CLASSIFY))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("first cannot classify");
    }

    @Test
    void whatNoModelCanDoIsSaidOfTheDefaultModel() {
        ModelLibrary one = new ModelLibrary(folder.resolve("home"), List.of(folder.resolve("bundled/first")));

        assertThatThrownBy(() -> ModelChoice.find(one, null, Capability.CLASSIFY, token))
                .hasMessageContaining("first cannot classify");
    }

    @Test
    void aPathNamesAFolderOutsideTheLibrary() {
        Path outside = folder.resolve("outside/mine");
        TinyModel.write(outside, "mine");

        assertThat(ModelChoice.named(library, outside.toString(), token).id()).isEqualTo("mine");
        assertThat(ModelChoice.in(outside, token).id()).isEqualTo("mine");
    }

    @Test
    void aFolderOutsideTheLibraryIsCheckedBeforeItIsUsed() throws IOException {
        Path outside = folder.resolve("outside/mine");
        TinyModel.write(outside, "mine");
        Files.writeString(outside.resolve("encoder.onnx"), "another graph");

        assertThatThrownBy(() -> ModelChoice.named(library, outside.toString(), token))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("encoder.onnx");
        assertThatThrownBy(() -> ModelChoice.in(outside, token)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aFolderWithoutAModelIsNotLookedUpInTheLibrary() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("outside/first"));

        assertThatThrownBy(() -> ModelChoice.named(library, empty.toString(), token))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("model.json");
        assertThatThrownBy(() -> ModelChoice.in(empty, token)).hasMessageContaining("model.json");
        assertThatThrownBy(() -> ModelChoice.named(library, "no/where", token)).hasMessageContaining("model.json");
        assertThatThrownBy(() -> ModelChoice.named(library, "no\\where", token)).hasMessageContaining("model.json");
    }

    @Test
    void aWordThatIsNoIdIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> ModelChoice.named(library, "third", token)).hasMessageContaining("first, second");
    }

    private String find(@Nullable String name, Capability use) {
        return ModelChoice.find(library, name, use, token).id();
    }

    private static void can(Path model, Capability capability) throws IOException {
        ModelManifest tiny = TinyModel.manifest("second");
        ManifestJson.write(
                new ModelManifest(
                        ModelManifest.SCHEMA,
                        tiny.id(),
                        tiny.name(),
                        tiny.family(),
                        tiny.architecture(),
                        tiny.provenance(),
                        tiny.licence(),
                        tiny.preprocessing(),
                        tiny.patchGrid(),
                        tiny.targets(),
                        Set.of(capability),
                        tiny.labels(),
                        tiny.graphs(),
                        tiny.files()),
                model.resolve(ModelFolder.MANIFEST));
    }
}
