package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.reconstruction.Arrangement;
import io.github.audiomae.explore.Levels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Original and reconstruction in one place, of a model that predicts patches without levels.
@ExtendWith(ApplicationExtension.class)
class WipeHeaderTest {
    @TempDir
    Path home;

    @SuppressWarnings("NullAway.Init") // the toolkit calls open() before each test
    private Explorer explorer;

    @Start
    void open(Stage stage) throws IOException {
        Path model = TestExplorer.patchNormalized(home.resolve("Patchwise"));
        explorer = TestExplorer.withModels(List.of(model), Jobs.onThisThread(), home);
        explorer.start(List.of(TestExplorer.sample("birds")));
        explorer.comparison().arrangement().set(Arrangement.WIPE);
        new MainWindow(explorer, stage).show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> explorer.close());
    }

    @Test
    void levelsAtTheEndsOfTheColoursCanBeReadAndChanged(FxRobot robot) {
        assertThat(robot.lookup("#pane-levels").queryAll()).hasSize(1);
    }

    @Test
    void hiddenDataIsUsedNowhereUnsaid(FxRobot robot) {
        assertThat(robot.lookup("drag the line · levels estimated from visible neighbours")
                        .tryQuery())
                .isPresent();

        robot.interact(() -> explorer.reconstruction().levels().set(Levels.ORACLE));

        assertThat(robot.lookup("drag the line · oracle levels: uses hidden data")
                        .<Node>query()
                        .getStyleClass())
                .contains("warning");
    }
}
