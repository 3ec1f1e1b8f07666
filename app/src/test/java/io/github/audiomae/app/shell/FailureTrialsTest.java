package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.problem.Problem;
import io.github.audiomae.app.reconstruction.ShownReconstruction;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.library.ModelLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What the program reports, and what still works, when something is missing or broken. Each trial provokes the real
/// failure.
class FailureTrialsTest {
    @TempDir
    Path home;

    @Test
    void soundDeletedWhileOpenIsMissedWhereItIsNeededAndNowhereElse() throws IOException {
        try (Explorer explorer = TestExplorer.with(Jobs.onThisThread(), home)) {
            Path sound = new SampleSounds(home).together("field.wav");
            explorer.start(List.of(sound));
            assertThat(explorer.problems().current().get()).isNull();
            Files.delete(sound);

            explorer.masking().hide(40);
            assertThat(shown(explorer).reconstruction().mask().keptCount()).isEqualTo(307);
            assertThat(explorer.problems().current().get())
                    .as("what is in memory is enough to reconstruct")
                    .isNull();

            assertThat(saidAfter(explorer, () -> explorer.workspace().moveTo(20)))
                    .isEqualTo("AME-010");
            assertThat(saidAfter(explorer, explorer.player()::toggle)).isEqualTo("AME-010");
            assertThat(explorer.player().playing().get()).isFalse();
            assertThat(saidAfter(explorer, () -> explorer.experiment().saveCard(home.resolve("card.json"))))
                    .isEqualTo("AME-010");
            explorer.embeddings().writeTo(home.resolve("e.csv"));
            assertThat(saidAfter(explorer, explorer.embeddings()::export)).isEqualTo("AME-010");
            assertThat(saidAfter(explorer, () -> scroll(explorer))).isIn("AME-010", "");
            assertThat(saidAfter(explorer, () -> explorer.workspace().open(sound)))
                    .isEqualTo("AME-010");
            assertThat(files(home)).doesNotContain("card.json", "e.csv", "e.csv.meta.json");

            explorer.workspace().open(TestExplorer.sample("birds"));
            assertThat(explorer.problems().current().get()).isNull();
            assertThat(shown(explorer).excerpt().file()).isEqualTo(TestExplorer.sample("birds"));
        }
    }

    @Test
    void damagedModelIsNamedAndNeverRun() throws IOException {
        Path damaged = TestExplorer.patchNormalized(home.resolve("models/Patchwise"));
        Path decoder = damaged.resolve("decoder.onnx");
        try (var channel = Files.newByteChannel(decoder, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(decoder) / 2);
        }
        try (Explorer explorer = explorer(new ModelLibrary(home, List.of(damaged)))) {
            explorer.start(List.of(TestExplorer.sample("birds")));

            assertThat(current(explorer).code()).isEqualTo("AME-021");
            assertThat(current(explorer).sentence()).contains("cannot be loaded");
            assertThat(current(explorer).nextStep()).contains("model library");
            assertThat(explorer.models().loaded().get()).isNull();
            assertThat(explorer.workspace().excerpt().get())
                    .as("the sound is there all the same")
                    .isNotNull();
        }
    }

    @Test
    void withoutAnyModelTheSoundIsShownAndTheWaySaid() {
        try (Explorer explorer = explorer(new ModelLibrary(home, List.of()))) {
            explorer.start(List.of(TestExplorer.sample("birds")));

            assertThat(current(explorer).code()).isEqualTo("AME-020");
            assertThat(explorer.workspace().excerpt().get()).isNotNull();
            assertThat(explorer.panes().original().getValue()).isNotNull();
        }
    }

    @Test
    void placeThatCannotBeWrittenToIsSaidAndNothingIsLeft() throws IOException {
        Path file = Files.writeString(home.resolve("a file"), "where a folder should be");
        try (Explorer explorer = TestExplorer.with(Jobs.onThisThread(), home.resolve("user"))) {
            explorer.start(List.of(TestExplorer.sample("bells")));
            explorer.embeddings().writeTo(file.resolve("e.csv"));

            assertThat(saidAfter(explorer, () -> explorer.experiment().saveFigure(file.resolve("a.png"), 75)))
                    .isEqualTo("AME-040");
            assertThat(current(explorer).nextStep()).isEqualTo("Choose another folder.");
            assertThat(saidAfter(explorer, () -> explorer.experiment().saveCard(file.resolve("card.json"))))
                    .isEqualTo("AME-040");
            assertThat(saidAfter(explorer, explorer.embeddings()::export)).isEqualTo("AME-040");
            assertThat(file).hasContent("where a folder should be");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void fileThatTheSystemDoesNotGiveAwayIsSaid() {
        try (Explorer explorer = TestExplorer.withoutModel(Jobs.onThisThread(), home)) {
            // Gives an input/output error even to a user who may read everything.
            assertThat(saidAfter(explorer, () -> explorer.workspace().open(Path.of("/proc/self/mem"))))
                    .isIn("AME-011", "AME-012");
            assertThat(current(explorer).sentence()).contains("/proc/self/mem");
        }
    }

    /// Goes through the whole recording in the browsing view.
    private static void scroll(Explorer explorer) {
        explorer.navigation().show(Place.RECORDING);
        explorer.recordingPlace().view().fit(new TimeSpan(60, 61));
        explorer.recordingPlace().view().fit();
    }

    private Explorer explorer(ModelLibrary library) {
        return new Explorer(
                Jobs.onThisThread(),
                Messages.in(Locale.ENGLISH),
                home.resolve("user"),
                library,
                List.of(),
                ExecutionTarget.parse("cpu:1"));
    }

    /// The code of the problem that an action causes; empty for none.
    private static String saidAfter(Explorer explorer, Runnable action) {
        explorer.problems().dismiss();
        action.run();
        Problem problem = explorer.problems().current().get();
        return problem == null ? "" : problem.code();
    }

    private static Problem current(Explorer explorer) {
        return Objects.requireNonNull(explorer.problems().current().get());
    }

    private static ShownReconstruction shown(Explorer explorer) {
        return Objects.requireNonNull(explorer.reconstruction().shown().get());
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
