package io.github.audiomae.app.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.models.ModelsViewModel;
import io.github.audiomae.app.program.Bundled;
import io.github.audiomae.app.workspace.SoundAndModel;
import io.github.audiomae.explore.Levels;
import io.github.audiomae.importing.ImportRequest;
import io.github.audiomae.importing.ModelImporter;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.nio.file.Path;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bundled model, which is in use, beside `tiny`.
class ComparisonViewModelTest {
    private static final Path TINY =
            Path.of("../model-runtime/src/test/resources/golden/audiomae/tiny-pretrained.safetensors");
    private static final ExecutionTarget CPU = ExecutionTarget.parse("cpu:1");

    @TempDir
    Path folder;

    private SoundAndModel given;
    private ModelsViewModel models;
    private ComparisonViewModel comparison;

    @BeforeEach
    void open() {
        given = SoundAndModel.in(folder, 12);
        ModelLibrary library = new ModelLibrary(folder, Bundled.models());
        new ModelImporter(library).run(ImportRequest.of(TINY).named("tiny"), Progress.NONE, CancellationToken.none());
        models = new ModelsViewModel(given.jobs(), given.problems(), library, CPU);
        models.start();
        comparison = new ComparisonViewModel(
                given.jobs(),
                given.problems(),
                given.workspace().excerpt(),
                given.mask(),
                new SimpleObjectProperty<>(Levels.ESTIMATED),
                models,
                CPU);
    }

    @AfterEach
    void close() {
        comparison.leave();
        models.close();
        given.close();
    }

    @Test
    void modelInUseAndAnotherOneAreCompared() {
        assertThat(comparison.result().get()).isNull();

        comparison.enter();

        assertThat(comparison.first().chosen().get()).isEqualTo(models.chosen().get());
        assertThat(Objects.requireNonNull(comparison.second().chosen().get()).id())
                .isEqualTo("tiny");
        assertThat(result().excerpt()).isEqualTo(given.workspace().excerpt().get());
        assertThat(result().answers().first().reconstruction()).isPresent();
        assertThat(result().answers().second().reconstruction()).isPresent();
        assertThat(comparison.busy().get()).isFalse();
    }

    @Test
    void bothAreAskedAgainForAnotherMask() {
        comparison.enter();
        PatchMask mask = PatchMask.hiding(PatchGrid.AUDIOSET, patch -> patch < 100);

        given.mask().set(mask);

        assertThat(result().answers().first().reconstruction().orElseThrow().mask())
                .isEqualTo(mask);
        assertThat(result().answers().second().reconstruction().orElseThrow().mask())
                .isEqualTo(mask);
    }

    @Test
    void closedDialogFreesBothModelsAndAsksNobody() {
        comparison.enter();
        comparison.leave();

        given.mask().set(PatchMask.hiding(PatchGrid.AUDIOSET, patch -> patch < 100));

        assertThat(comparison.result().get()).isNull();
        assertThat(comparison.first().loaded().get()).isNull();
        assertThat(comparison.second().loaded().get()).isNull();
        assertThat(models.loaded().get()).as("the one in use stays").isNotNull();
    }

    private ComparisonViewModel.Compared result() {
        return Objects.requireNonNull(comparison.result().get());
    }
}
