package io.github.audiomae.app.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.workspace.SoundAndModel;
import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.export.EmbeddingFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a sound of eight seconds, in windows of four.
class EmbeddingExportViewModelTest {
    @TempDir
    Path folder;

    private SoundAndModel given;
    private EmbeddingExportViewModel embeddings;

    @BeforeEach
    void open() {
        given = SoundAndModel.in(folder, 8);
        embeddings = new EmbeddingExportViewModel(given.jobs(), given.problems(), given.workspace(), given.model());
        embeddings.windowSeconds().set(4);
        embeddings.hopSeconds().set(2);
        given.load();
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void expectedRowsAreThoseThatAreWritten() throws IOException {
        Path table = folder.resolve("clip.csv");
        embeddings.writeTo(table);

        assertThat(embeddings.expectedRows()).hasValue(3); // 0 – 4 s, 2 – 6 s, 4 – 8 s
        embeddings.export();

        List<String> lines = Files.readAllLines(table);
        assertThat(lines).hasSize(1 + 3);
        assertThat(lines.getFirst().split(",")).hasSize(4 + embeddings.width() + 2);
        assertThat(embeddings.state().get()).isEqualTo(new JobState.Done<>(3L));
    }

    @Test
    void finerLevelsHaveARowForEveryColumnOrPatch() {
        embeddings.level().set(EmbeddingLevel.TIME);
        assertThat(embeddings.expectedRows()).hasValue(3 * 25); // 4 s in columns of 0.16 s

        embeddings.level().set(EmbeddingLevel.PATCH);
        assertThat(embeddings.expectedRows()).hasValue(3 * 25 * 8);
    }

    @Test
    void endingOfTheChosenFileDecidesTheFormat() {
        embeddings.writeTo(folder.resolve("rows.npy"));

        assertThat(embeddings.format().get()).isEqualTo(EmbeddingFormat.NPY);
        assertThat(embeddings.target().get()).isEqualTo(folder.resolve("rows.npy"));
    }

    @Test
    void anotherFormatRenamesTheFileAndAFileThatIsThereIsSeen() throws IOException {
        embeddings.writeTo(folder.resolve("rows.csv"));
        embeddings.format().set(EmbeddingFormat.PARQUET);
        assertThat(embeddings.target().get()).isEqualTo(folder.resolve("rows.parquet"));
        assertThat(embeddings.isTaken()).isFalse();

        Files.createFile(folder.resolve("rows.npy"));
        embeddings.format().set(EmbeddingFormat.NPY);
        assertThat(embeddings.isTaken()).isTrue(); // the user is asked before it is replaced
    }

    @Test
    void previewIsComputedWhileTheDialogIsOpen() {
        assertThat(embeddings.preview().get()).isNull();
        assertThat(embeddings.expectedBytes()).isEmpty();

        embeddings.begin(folder);
        assertThat(embeddings.preview().get()).isNotNull();
        assertThat(embeddings.expectedBytes().orElseThrow()).isPositive();

        embeddings.end();
        embeddings.level().set(EmbeddingLevel.TIME);
        assertThat(embeddings.preview().get()).isNull();
    }

    @Test
    void modelIsNeededAndTheFileIsNamedAfterTheSound() {
        assertThat(embeddings.ready().getValue()).isTrue();
        assertThat(embeddings.suggestedName()).isEqualTo("tone.wav.csv");

        given.close();

        assertThat(embeddings.ready().getValue()).isFalse();
        assertThat(embeddings.width()).isZero();
    }
}
