package io.github.audiomae.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.graph.EndlessGraph;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.ManifestJson;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Folders that other people made: nothing from outside them is copied, and their graphs must end.
class ForeignFolderTest {
    @TempDir
    Path folder;

    ModelLibrary library;
    Path foreign;

    @BeforeEach
    void makeAFolder() throws IOException {
        library = new ModelLibrary(folder.resolve("home"), List.of());
        ModelFolder made = new ModelImporter(new ModelLibrary(folder.resolve("other"), List.of()))
                .run(ImportRequest.of(golden()), Progress.NONE, CancellationToken.none());
        foreign = made.folder();
        ManifestJson.write(made.manifest().as("foreign", "foreign", Map.of()), foreign.resolve(ModelFolder.MANIFEST));
    }

    @Test
    void linksThatLeaveTheFolderAreRefused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Files.createSymbolicLink(foreign.resolve("classifier.onnx.data"), secret);

        assertThatThrownBy(() -> run(new ModelImporter(library)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("classifier.onnx.data")
                .hasMessageContaining("outside the imported folder");
        assertThat(library.list()).isEmpty();
    }

    @Test
    void aLinkedManifestIsRefusedToo() throws IOException {
        Path json = foreign.resolve(ModelFolder.MANIFEST);
        Files.move(json, folder.resolve("elsewhere.json"));
        Files.createSymbolicLink(json, folder.resolve("elsewhere.json"));

        assertThatThrownBy(() -> run(new ModelImporter(library))).hasMessageContaining("outside the imported folder");
    }

    @Test
    void linksInsideTheFolderAreFollowed() throws IOException {
        Files.move(foreign.resolve("classifier.onnx"), foreign.resolve("graph-of-today.onnx"));
        Files.createSymbolicLink(foreign.resolve("classifier.onnx"), Path.of("graph-of-today.onnx"));

        assertThat(run(new ModelImporter(library)).graph("classifier")).isRegularFile();
    }

    @Test
    @Timeout(120)
    void aGraphThatDoesNotEndIsRefused() throws IOException {
        EndlessGraph.write(foreign, "classifier.onnx", 10, 64);

        assertThatThrownBy(() -> run(new ModelImporter(library, new TimeLimit(Duration.ofSeconds(3)))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("did not finish within 3 seconds");
        assertThat(library.list()).isEmpty();
    }

    @Test
    void aPersonsCancellationIsNotTakenForTheLimit() {
        CancellationToken token = new CancellationToken();

        assertThatThrownBy(() -> new TimeLimit(Duration.ofHours(1)).within("model", token, inner -> {
                    token.cancel();
                    inner.throwIfCancelled();
                }))
                .isInstanceOf(CancellationException.class);
    }

    private ModelFolder run(ModelImporter importer) {
        return importer.run(ImportRequest.of(foreign), Progress.NONE, CancellationToken.none());
    }

    private static Path golden() {
        try {
            return Path.of(
                    Objects.requireNonNull(ForeignFolderTest.class.getResource("/golden/audiomae/tiny-finetuned.pth"))
                            .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
