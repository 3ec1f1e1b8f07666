package io.github.audiomae.cluster.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.resources.ResourceFiles;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelArchiveTest {
    private static final Path MODEL =
            Path.of("../resources/src/main/resources", ResourceFiles.ROOT, "models", "Audio-MAE-small");

    @TempDir
    private Path folder;

    @Test
    void tasksThatUnpackAtTheSameTimeGetOneWholeModel() throws Exception {
        ModelFolder model = ModelFolder.open(MODEL);
        Path archive = folder.resolve("model.zip");
        ModelArchive.pack(model, archive);
        Path home = folder.resolve("home");
        Callable<ModelFolder> task = () -> ModelArchive.unpack(archive, home, model.sha256());

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<ModelFolder> unpacked : threads.invokeAll(List.of(task, task, task, task))) {
                unpacked.get().verify(CancellationToken.none());
                assertThat(unpacked.get().sha256()).isEqualTo(model.sha256());
            }
        }

        try (Stream<Path> left = Files.list(home)) {
            assertThat(left).as("drafts are gone").containsExactly(home.resolve("model-" + model.sha256()));
        }
    }

    @Test
    void aRelativeFolderWillDo() throws IOException {
        ModelFolder model = ModelFolder.open(MODEL);
        Path archive = folder.resolve("model.zip");
        ModelArchive.pack(model, archive);
        Path home = Path.of(".").resolve(Path.of("").toAbsolutePath().relativize(folder.resolve("relative")));

        assertThat(ModelArchive.unpack(archive, home, model.sha256()).sha256()).isEqualTo(model.sha256());
    }

    @Test
    void anotherModelIsRefused() throws IOException {
        Path archive = folder.resolve("model.zip");
        ModelArchive.pack(ModelFolder.open(MODEL), archive);

        assertThatThrownBy(() -> ModelArchive.unpack(archive, folder.resolve("home"), "0".repeat(64)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("is not the model of the job");
        assertThat(folder.resolve("home")).isEmptyDirectory();
    }
}
