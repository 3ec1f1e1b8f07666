package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.explore.Levels;
import io.github.audiomae.explore.Reconstruction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A model that predicts patches without levels, shown at all three levels.
class LevelsTest {
    @TempDir
    Path home;

    @Test
    void levelsAreEstimatedUnlessAskedForAndHaveNoDecibelsWithoutThem() throws IOException {
        Path model = TestExplorer.patchNormalized(home.resolve("Patchwise"));
        try (Explorer explorer = TestExplorer.withModels(List.of(model), Jobs.onThisThread(), home)) {
            explorer.start(List.of(TestExplorer.sample("birds")));

            assertThat(made(explorer).levels()).isEqualTo(Levels.ESTIMATED);
            assertThat(made(explorer).errorDecibels()).isPresent();
            assertThat(explorer.guess().ratio()).isEmpty(); // guesses cannot be compared with patches without levels

            explorer.reconstruction().levels().set(Levels.NORMALIZED);

            assertThat(made(explorer).isPatchNormalized()).isTrue();
            assertThat(made(explorer).errorDecibels()).isEmpty();
            assertThat(explorer.panes().tintReach().getValue()).endsWith("σ");

            explorer.reconstruction().levels().set(Levels.ORACLE);

            assertThat(made(explorer).errorDecibels()).isPresent();
            assertThat(explorer.panes().tintReach().getValue()).endsWith("dB");
        }
    }

    private static Reconstruction made(Explorer explorer) {
        return Objects.requireNonNull(explorer.reconstruction().shown().get()).reconstruction();
    }
}
