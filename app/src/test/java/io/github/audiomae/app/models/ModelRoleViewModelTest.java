package io.github.audiomae.app.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.program.Bundled;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.importing.ImportRequest;
import io.github.audiomae.importing.ModelImporter;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A second model for what the chosen one cannot do.
class ModelRoleViewModelTest {
    private static final Path GOLDEN = Path.of("../model-runtime/src/test/resources/golden");

    @TempDir
    Path home;

    @SuppressWarnings("NullAway.Init")
    private ModelLibrary library;

    @SuppressWarnings("NullAway.Init")
    private ModelsViewModel models;

    @SuppressWarnings("NullAway.Init")
    private ModelRoles roles;

    @BeforeEach
    void open() {
        Jobs jobs = Jobs.onThisThread();
        ProblemsViewModel problems = new ProblemsViewModel(Messages.in(Locale.ENGLISH));
        library = new ModelLibrary(home, Bundled.models());
        models = new ModelsViewModel(jobs, problems, library, ExecutionTarget.parse("cpu:1"));
        roles = ModelRoles.of(jobs, problems, models);
        importModel("audiomae/tiny-pretrained.safetensors", "pretrained");
        importModel("audiomae/tiny-finetuned.safetensors", "finetuned");
        models.start();
    }

    @AfterEach
    void close() {
        roles.close();
        models.close();
    }

    @Test
    void modelThatDoesEverythingHasAllRoles() {
        assertThat(roles.reconstructing().candidates()).isEmpty();
        assertThat(roles.classifying().candidates()).isEmpty();
        assertThat(roles.reconstructing().second().get()).isNull();
        assertThat(id(roles.classifying().runner())).isEqualTo(id(models.loaded()));
    }

    @Test
    void otherHalfOfTheSameEncoderIsTakenByItself() {
        choose("pretrained");
        assertThat(id(roles.reconstructing().runner())).isEqualTo("pretrained");
        assertThat(id(roles.classifying().runner())).isEqualTo("finetuned");

        choose("finetuned");
        assertThat(id(roles.reconstructing().runner())).isEqualTo("pretrained");
        assertThat(id(roles.classifying().runner())).isEqualTo("finetuned");
        assertThat(roles.classifying().second().get()).isNull();
    }

    @Test
    void strangerIsTakenOnlyWhenItIsChosenAndIsRemembered() {
        importModel("dass/model.safetensors", "dass");
        models.refresh();
        choose("dass");
        assertThat(roles.reconstructing().second().get()).isNull();
        assertThat(id(roles.reconstructing().runner())).isEqualTo("dass");
        assertThat(roles.reconstructing().candidates())
                .extracting(ModelFolder::id)
                .containsExactly("Audio-MAE-small", "pretrained");

        roles.reconstructing().choose(library.find("pretrained"));
        assertThat(id(roles.reconstructing().runner())).isEqualTo("pretrained");
        choose("Audio-MAE-small");
        assertThat(roles.reconstructing().second().get()).isNull();
        choose("dass");
        assertThat(id(roles.reconstructing().runner())).isEqualTo("pretrained");
    }

    @Test
    void modelsOfAnotherTimeComeBackTogether() {
        importModel("dass/model.safetensors", "dass");
        ModelsViewModel later = new ModelsViewModel(
                Jobs.onThisThread(),
                new ProblemsViewModel(Messages.in(Locale.ENGLISH)),
                library,
                ExecutionTarget.parse("cpu:1"));
        try (ModelRoles beside =
                ModelRoles.of(Jobs.onThisThread(), new ProblemsViewModel(Messages.in(Locale.ENGLISH)), later)) {
            beside.reconstructing().resume("pretrained");
            later.resume("dass");
            later.start();

            assertThat(id(later.loaded())).isEqualTo("dass");
            assertThat(id(beside.reconstructing().runner())).isEqualTo("pretrained");
            assertThat(id(beside.classifying().runner())).isEqualTo("dass");
        } finally {
            later.close();
        }
    }

    @Test
    void modelOfAnotherTimeThatCannotBeLoadedGivesWayToTheDefaultOne() throws IOException {
        Path graph = library.find("pretrained").graph("encoder");
        FileTime written = Files.getLastModifiedTime(graph);
        Files.write(graph, new byte[(int) Files.size(graph)]);
        Files.setLastModifiedTime(graph, written); // so that its seal remains valid
        ProblemsViewModel problems = new ProblemsViewModel(Messages.in(Locale.ENGLISH));
        ModelsViewModel later =
                new ModelsViewModel(Jobs.onThisThread(), problems, library, ExecutionTarget.parse("cpu:1"));

        later.resume("pretrained");
        later.start();

        assertThat(problems.current().get()).isNotNull();
        assertThat(id(later.loaded())).isEqualTo("Audio-MAE-small");
        later.close();
    }

    @Test
    void secondModelThatIsRemovedIsGone() {
        choose("pretrained");

        library.remove("finetuned");
        models.refresh();

        assertThat(roles.classifying().second().get()).isNull();
        assertThat(roles.classifying().candidates()).extracting(ModelFolder::id).containsExactly("Audio-MAE-small");
    }

    private void choose(String id) {
        models.choose(library.find(id));
    }

    private void importModel(String checkpoint, String name) {
        new ModelImporter(library)
                .run(ImportRequest.of(GOLDEN.resolve(checkpoint)).named(name), Progress.NONE, CancellationToken.none());
    }

    private static String id(ObservableValue<@Nullable LoadedModel> model) {
        LoadedModel now = model.getValue();
        return now == null ? "" : now.folder().id();
    }
}
