package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.reconstruction.Arrangement;
import io.github.audiomae.explore.Levels;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Original and reconstruction in one place, with a model that predicts patches without levels.
class WipeHeaderTest {
    @TempDir
    Path home;

    @RegisterExtension
    private final MainWindowExtension main = new MainWindowExtension(() -> TestExplorer.withModels(
                    List.of(TestExplorer.patchNormalized(home.resolve("Patchwise"))), Jobs.onThisThread(), home))
            .then(opened -> {
                opened.explorer().start(List.of(TestExplorer.sample("birds")));
                opened.explorer().arrangement().arrangement().set(Arrangement.WIPE);
            });

    @Test
    void levelsAtTheEndsOfTheColoursCanBeReadAndChanged(FxRobot robot) {
        assertThat(robot.lookup("#pane-levels").queryAll()).hasSize(1);
    }

    @Test
    void hiddenDataIsUsedNowhereUnsaid(FxRobot robot) {
        assertThat(robot.lookup("drag the line · levels estimated from visible neighbours")
                        .tryQuery())
                .isPresent();

        robot.interact(() -> main.explorer().reconstruction().levels().set(Levels.ORACLE));

        assertThat(robot.lookup("drag the line · oracle levels: uses hidden data")
                        .<Node>query()
                        .getStyleClass())
                .contains("warning");
    }
}
