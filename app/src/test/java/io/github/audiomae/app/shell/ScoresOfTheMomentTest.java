package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.classification.ClassificationViewModel;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.program.Bundled;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scores belong to the model and the sound that the window names; otherwise none are shown.
class ScoresOfTheMomentTest {
    @TempDir
    Path home;

    private final Deque<Runnable> background = new ArrayDeque<>();
    private Explorer explorer;
    private ClassificationViewModel classes;

    @BeforeEach
    void start() throws IOException {
        Path manifest = TestExplorer.patchNormalized(home.resolve("Other")).resolve("model.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"Audio-MAE-small\"", "\"Other\""));
        Jobs jobs = Jobs.on(Runnable::run, background::add, (wait, task) -> {}); // drops all delayed jobs
        explorer = TestExplorer.withModels(List.of(Bundled.models().getFirst(), home.resolve("Other")), jobs, home);
        classes = explorer.classification();
        explorer.start(List.of(new SampleSounds(home).ofSeconds("twenty.wav", 20)));
        finishWork();
        assertThat(classes.rows()).isNotEmpty();
    }

    @AfterEach
    void close() {
        finishWork();
        explorer.close();
    }

    @Test
    void scoresOfTheModelBeforeAreGoneWhenAnotherIsThere() {
        LoadedModel before = explorer.models().loaded().get();

        explorer.models().choose(otherModel());
        while (explorer.models().loaded().get() == before) {
            background.remove().run();
        }
        assertThat(classes.rows()).isEmpty();

        finishWork();
        assertThat(classes.rows()).isNotEmpty();
    }

    @Test
    void scoresOfTheSoundBeforeAreGoneWhenAnotherIsThereButStayWhileTheWindowMoves() {
        Path before = explorer.workspace().excerpt().getValue().file();

        explorer.workspace().moveTo(5);
        while (explorer.workspace().excerpt().getValue().startSeconds() < 5) {
            background.remove().run();
        }
        assertThat(classes.rows()).isNotEmpty();

        explorer.workspace().open(TestExplorer.sample("birds"));
        while (explorer.workspace().excerpt().getValue().file().equals(before)) {
            background.remove().run();
        }
        assertThat(classes.rows()).isEmpty();
    }

    private ModelFolder otherModel() {
        return explorer.models().models().stream()
                .filter(model -> !model.equals(explorer.models().chosen().get()))
                .findFirst()
                .orElseThrow();
    }

    private void finishWork() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
