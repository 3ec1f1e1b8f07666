package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.program.Bundled;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.experiment.CardFiles;
import io.github.audiomae.experiment.ExperimentCard;
import io.github.audiomae.experiment.Replay;
import io.github.audiomae.explore.ReconstructionRequest;
import io.github.audiomae.explore.Reconstructor;
import io.github.audiomae.features.SoundWindowSource;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.run.CancellationToken;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An experiment saved from the window can be repeated by the command line.
class ExperimentCardTest {
    @TempDir
    Path home;

    @Test
    void paintedMaskOfTheWindowIsReplayedBitByBit() throws Exception {
        try (Explorer explorer = TestExplorer.with(Jobs.onThisThread(), home)) {
            explorer.start(List.of(TestExplorer.sample("bells")));
            explorer.workspace().moveTo(0.37);
            explorer.masking().stroke(10, 5);
            Path card = home.resolve("bells.json");

            explorer.experiment().saveCard(card);

            ExperimentCard saved = CardFiles.read(card);
            assertThat(Objects.requireNonNull(explorer.problems().current().get())
                            .sentence())
                    .contains("bells.json");
            assertThat(saved.maskDescription()).startsWith("painted");
            Replay replay =
                    Replay.prepare(card, null, new ModelLibrary(home, Bundled.models()), new CancellationToken());
            double start = Objects.requireNonNull(saved.sound()).startS();
            try (SoundWindowSource source = new SoundWindowSource(AudioSource.open(replay.sound()))) {
                var model = Objects.requireNonNull(explorer.models().loaded().get());
                var window = source.window(
                        new TimeSpan(start, start + 10.24), model.manifest().preprocessing());
                var again = new Reconstructor(model)
                        .reconstruct(
                                new ReconstructionRequest(window, replay.mask(), saved.shownLevels()),
                                new CancellationToken());
                assertThat(replay.difference(ExperimentCard.Result.of(again), "here"))
                        .isEmpty();
            }
        }
    }

    @Test
    void figureIsSavedInBothFormats() throws Exception {
        try (Explorer explorer = TestExplorer.with(Jobs.onThisThread(), home)) {
            explorer.start(List.of(TestExplorer.sample("bells")));
            assertThat(explorer.experiment().ready().getValue()).isTrue();
            assertThat(explorer.experiment().suggestedName()).isEqualTo("bells");

            explorer.experiment().saveFigure(home.resolve("a.png"), 75);
            explorer.experiment().saveFigure(home.resolve("a.svg"), 75);

            assertThat(home.resolve("a.png")).isNotEmptyFile();
            assertThat(Files.readString(home.resolve("a.svg"))).contains("<svg");
        }
    }
}
