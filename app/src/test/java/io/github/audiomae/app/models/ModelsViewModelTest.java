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
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With the bundled model, which is the default one, and `tiny`.
class ModelsViewModelTest {
    private static final Path TINY =
            Path.of("../model-runtime/src/test/resources/golden/audiomae/tiny-finetuned.safetensors");

    @TempDir
    Path home;

    private final ProblemsViewModel problems = new ProblemsViewModel(Messages.in(Locale.ENGLISH));
    private ModelLibrary library;
    private ModelsViewModel models;

    @BeforeEach
    void open() {
        library = new ModelLibrary(home, Bundled.models());
        new ModelImporter(library).run(ImportRequest.of(TINY).named("tiny"), Progress.NONE, CancellationToken.none());
        models = new ModelsViewModel(Jobs.onThisThread(), problems, library, ExecutionTarget.parse("cpu:1"));
    }

    @AfterEach
    void close() {
        models.close();
    }

    @Test
    void defaultModelIsLoadedAndNeedsNoMentionInASession() {
        models.start();

        assertThat(loaded()).isEqualTo(library.defaultModel().id()).isNotEqualTo("tiny");
        assertThat(models.models()).extracting(ModelFolder::id).contains("tiny", loaded());
        assertThat(models.toResume()).isNull();
    }

    @Test
    void modelOfTheLastSessionIsLoadedInItsPlace() {
        models.resume("tiny");
        assertThat(models.toResume()).as("not forgotten before the start").isEqualTo("tiny");

        models.start();

        assertThat(loaded()).isEqualTo("tiny");
        assertThat(models.toResume()).isEqualTo("tiny");
    }

    @Test
    void missingModelOfTheLastSessionGivesWayToTheDefaultOne() {
        models.resume("gone");
        models.start();

        assertThat(loaded()).isEqualTo(library.defaultModel().id());
        assertThat(problems.current().get()).isNull();
    }

    @Test
    void modelThatCannotBeLoadedLeavesTheOneInUse() throws IOException {
        models.start();
        String before = loaded();
        Path graph = library.find("tiny").folder().resolve("classifier.onnx");
        ModelFolder tiny = library.find("tiny");
        Files.writeString(graph, "no graph");

        models.choose(tiny);

        assertThat(loaded()).isEqualTo(before);
        assertThat(Objects.requireNonNull(models.chosen().get()).id()).isEqualTo(before);
        assertThat(problems.current().get()).isNotNull();
    }

    @Test
    void removedModelGivesWayToTheDefaultOneAndOthersDoNotMatter() {
        models.start();
        models.choose(library.find("tiny"));

        models.removed("another");
        assertThat(loaded()).isEqualTo("tiny");

        library.remove("tiny");
        models.removed("tiny");
        assertThat(loaded()).isEqualTo(library.defaultModel().id());
    }

    @Test
    void renamedModelIsFollowed() {
        models.start();
        models.choose(library.find("tiny"));

        models.replaced("tiny", library.rename("tiny", "small"));

        assertThat(loaded()).isEqualTo("small");
    }

    @Test
    void anotherDeviceTakesTheModelAlong() {
        models.start();

        models.runOn(ExecutionTarget.parse("cpu:2"));

        assertThat(Objects.requireNonNull(models.loaded().get()).device().target())
                .isEqualTo(new ExecutionTarget.Cpu(2));
        assertThat(models.target()).isEqualTo(new ExecutionTarget.Cpu(2));
    }

    private String loaded() {
        LoadedModel model = Objects.requireNonNull(models.loaded().get());
        return model.folder().id();
    }
}
