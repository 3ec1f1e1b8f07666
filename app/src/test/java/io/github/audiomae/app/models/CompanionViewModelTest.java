package io.github.audiomae.app.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.importing.ImportRequest;
import io.github.audiomae.importing.ModelImporter;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.resources.BundledModels;
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

/// Two models side by side where one cannot do everything.
class CompanionViewModelTest {
    private static final Path GOLDEN = Path.of("../model-runtime/src/test/resources/golden");

    @TempDir
    Path home;

    @SuppressWarnings("NullAway.Init")
    private ModelLibrary library;

    @SuppressWarnings("NullAway.Init")
    private ModelsViewModel models;

    @SuppressWarnings("NullAway.Init")
    private Companions companions;

    @BeforeEach
    void open() {
        Jobs jobs = Jobs.onThisThread();
        ProblemsViewModel problems = new ProblemsViewModel(Messages.in(Locale.ENGLISH));
        library = new ModelLibrary(home, BundledModels.folders());
        models = new ModelsViewModel(jobs, problems, library, ExecutionTarget.parse("cpu:1"));
        companions = Companions.of(jobs, problems, models);
        importModel("audiomae/tiny-pretrained.safetensors", "painter");
        importModel("audiomae/tiny-finetuned.safetensors", "ears");
        models.start();
    }

    @AfterEach
    void close() {
        companions.close();
        models.close();
    }

    @Test
    void modelThatDoesEverythingNeedsNobody() {
        assertThat(companions.painter().candidates()).isEmpty();
        assertThat(companions.listener().candidates()).isEmpty();
        assertThat(companions.painter().companion().get()).isNull();
        assertThat(id(companions.listener().runner())).isEqualTo(id(models.loaded()));
    }

    @Test
    void otherHalfOfTheSameEncoderJoinsByItself() {
        choose("painter");
        assertThat(id(companions.painter().runner())).isEqualTo("painter");
        assertThat(id(companions.listener().runner())).isEqualTo("ears");

        choose("ears");
        assertThat(id(companions.painter().runner())).isEqualTo("painter");
        assertThat(id(companions.listener().runner())).isEqualTo("ears");
        assertThat(companions.listener().companion().get()).isNull();
    }

    @Test
    void strangerJoinsOnlyWhenItIsChosenAndIsRemembered() {
        importModel("dass/model.safetensors", "dass");
        models.refresh();
        choose("dass");
        assertThat(companions.painter().companion().get()).isNull();
        assertThat(id(companions.painter().runner())).isEqualTo("dass");
        assertThat(companions.painter().candidates())
                .extracting(ModelFolder::id)
                .containsExactly("Audio-MAE-small", "painter");

        companions.painter().choose(library.find("painter"));
        assertThat(id(companions.painter().runner())).isEqualTo("painter");
        choose("Audio-MAE-small");
        assertThat(companions.painter().companion().get()).isNull();
        choose("dass");
        assertThat(id(companions.painter().runner())).isEqualTo("painter");
    }

    @Test
    void modelsOfAnotherTimeComeBackTogether() {
        importModel("dass/model.safetensors", "dass");
        ModelsViewModel later = new ModelsViewModel(
                Jobs.onThisThread(),
                new ProblemsViewModel(Messages.in(Locale.ENGLISH)),
                library,
                ExecutionTarget.parse("cpu:1"));
        try (Companions beside =
                Companions.of(Jobs.onThisThread(), new ProblemsViewModel(Messages.in(Locale.ENGLISH)), later)) {
            beside.painter().resume("painter");
            later.resume("dass");
            later.start();

            assertThat(id(later.loaded())).isEqualTo("dass");
            assertThat(id(beside.painter().runner())).isEqualTo("painter");
            assertThat(id(beside.listener().runner())).isEqualTo("dass");
        } finally {
            later.close();
        }
    }

    @Test
    void modelOfAnotherTimeThatCannotBeLoadedGivesWayToTheDefaultOne() throws IOException {
        Path graph = library.find("painter").graph("encoder");
        FileTime written = Files.getLastModifiedTime(graph);
        Files.write(graph, new byte[(int) Files.size(graph)]);
        Files.setLastModifiedTime(graph, written); // so that the library trusts it
        ProblemsViewModel problems = new ProblemsViewModel(Messages.in(Locale.ENGLISH));
        ModelsViewModel later =
                new ModelsViewModel(Jobs.onThisThread(), problems, library, ExecutionTarget.parse("cpu:1"));

        later.resume("painter");
        later.start();

        assertThat(problems.current().get()).isNotNull();
        assertThat(id(later.loaded())).isEqualTo("Audio-MAE-small");
        later.close();
    }

    @Test
    void companionThatIsRemovedIsGone() {
        choose("painter");

        library.remove("ears");
        models.refresh();

        assertThat(companions.listener().companion().get()).isNull();
        assertThat(companions.listener().candidates())
                .extracting(ModelFolder::id)
                .containsExactly("Audio-MAE-small");
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
