package io.github.audiomae.app.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.models.ModelsViewModel;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.program.Bundled;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.download.HubSettings;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelLibraryViewModelTest {
    private static final Path GOLDEN = Path.of("../model-runtime/src/test/resources/golden/audiomae");
    private static final Path FINETUNED = GOLDEN.resolve("tiny-finetuned.safetensors");

    @TempDir
    Path home;

    private final ProblemsViewModel problems = new ProblemsViewModel(Messages.in(Locale.ENGLISH));
    private ModelLibrary models;
    private ModelsViewModel inUse;
    private ModelLibraryViewModel library;

    @BeforeEach
    void open() {
        models = new ModelLibrary(home, Bundled.models());
        inUse = new ModelsViewModel(Jobs.onThisThread(), problems, models, ExecutionTarget.parse("cpu:1"));
        inUse.start();
        library = on(Jobs.onThisThread());
        library.refresh();
    }

    @AfterEach
    void close() {
        inUse.close();
    }

    @Test
    void defaultModelIsSelectedAtFirst() {
        assertThat(library.rows()).extracting(ModelRow::id).containsExactly("Audio-MAE-small");
        assertThat(Objects.requireNonNull(library.selected().get()).preferred()).isTrue();
    }

    @Test
    void fileIsLookedAtAndThenImportedUnderItsName() {
        library.look(FINETUNED);
        assertThat(library.page().get()).isInstanceOf(LibraryPage.Import.class);
        assertThat(library.rows()).as("nothing is imported yet").hasSize(1);

        importAs("My ears");

        assertThat(library.page().get()).isEqualTo(new LibraryPage.Facts());
        assertThat(Objects.requireNonNull(library.selected().get()).name()).isEqualTo("My ears");
        assertThat(inUse.models()).extracting(ModelFolder::id).contains("My-ears");
    }

    @Test
    void fileThatIsNoModelIsSaidAndChangesNothing() throws IOException {
        library.look(Files.writeString(home.resolve("letter.pth"), "no model"));

        assertThat(Objects.requireNonNull(problems.current().get()).sentence()).contains("letter.pth");
        assertThat(library.page().get()).isEqualTo(new LibraryPage.Facts());

        library.look(FINETUNED);
        assertThat(problems.current().get()).as("tried again").isNull();
    }

    @Test
    void modelInUseIsFollowedWhenItIsRenamedAndReplacedWhenItIsRemoved() {
        library.look(FINETUNED);
        importAs("ears");
        library.use(models.find("ears"));

        library.rename("ears", "better ears");
        assertThat(Objects.requireNonNull(library.selected().get()).id()).isEqualTo("better-ears");
        assertThat(chosen()).isEqualTo("better-ears");

        library.remove("better-ears");
        assertThat(library.rows()).extracting(ModelRow::id).containsExactly("Audio-MAE-small");
        assertThat(chosen()).isEqualTo("Audio-MAE-small");
    }

    @Test
    void preferredModelIsMarkedAndTheSelectionStays() {
        library.look(FINETUNED);
        importAs("ears");

        library.prefer("ears");

        assertThat(library.rows())
                .filteredOn(ModelRow::preferred)
                .extracting(ModelRow::id)
                .containsExactly("ears");
        assertThat(Objects.requireNonNull(library.selected().get()).id()).isEqualTo("ears");
        assertThat(models.defaultModel().id()).isEqualTo("ears");
    }

    @Test
    void halvesOfTheSameEncoderArePartners() {
        library.look(FINETUNED);
        importAs("ears");
        library.look(GOLDEN.resolve("tiny-pretrained.safetensors"));
        importAs("hands");
        ModelRow ears = row("ears");

        assertThat(library.partners(ears)).extracting(ModelRow::id).containsExactly("hands");
    }

    @Test
    void nothingElseStartsWhileSomethingRuns() {
        Deque<Runnable> background = new ArrayDeque<>();
        ModelLibraryViewModel slow = on(Jobs.on(Runnable::run, background::add, (wait, task) -> task.run()));

        slow.look(FINETUNED);
        slow.remove("Audio-MAE-small");
        assertThat(slow.busy().get()).isTrue();
        assertThat(slow.task().get()).isEqualTo(LibraryTask.Kind.LOOK);

        slow.cancel();
        assertThat(slow.state().get()).isEqualTo(new JobState.Cancelled<>());
        assertThat(slow.busy().get()).isFalse();
    }

    private ModelLibraryViewModel on(Jobs jobs) {
        return new ModelLibraryViewModel(
                jobs, problems, models, inUse, () -> HubSettings.of(Map.of("AUDIOMAE_OFFLINE", "1")));
    }

    private void importAs(String name) {
        library.importModel(((LibraryPage.Import) library.page().get()).preview(), name);
    }

    private ModelRow row(String id) {
        return library.rows().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String chosen() {
        return Objects.requireNonNull(inUse.chosen().get()).id();
    }
}
