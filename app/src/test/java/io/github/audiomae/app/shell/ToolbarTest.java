package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The first line of the window in the language with the longest words, with a name longer than there is room for.
@ExtendWith(ApplicationExtension.class)
class ToolbarTest {
    @TempDir
    Path home;

    @SuppressWarnings("NullAway.Init") // the toolkit calls open() before each test
    private Explorer explorer;

    @SuppressWarnings("NullAway.Init") // as above
    private Stage stage;

    @Start
    void open(Stage stage) throws IOException {
        this.stage = stage;
        explorer = TestExplorer.speaking(Locale.GERMAN, Jobs.onThisThread(), home, "cpu:2");
        Path sound = home.resolve("at the pond behind the old mill ".repeat(6) + ".ogg");
        explorer.start(List.of(Files.copy(TestExplorer.sample("rain"), sound)));
        new MainWindow(explorer, stage).show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> explorer.close());
    }

    @Test
    void nameGivesWayToDeviceAndItsTimeInASmallWindow(FxRobot robot) throws Exception {
        beWide(robot, 1280);

        Labeled device = robot.lookup("#device").query();
        assertThat(device.getText()).startsWith("CPU · 2 Threads · ").endsWith(" ms");
        assertThat(device.getWidth()).isGreaterThanOrEqualTo(device.prefWidth(-1));
    }

    @Test
    void searchSaysItsWordsAndKeysInALargeWindow(FxRobot robot) throws Exception {
        beWide(robot, 1900);

        Set<Label> words = robot.from(robot.lookup("#search").<Node>query())
                .lookup(".label")
                .queryAllAs(Label.class);
        assertThat(words)
                .hasSize(2)
                .allSatisfy(label -> assertThat(label.getWidth()).isGreaterThanOrEqualTo(label.prefWidth(-1)));
    }

    @Test
    void soundGivenAtTheStartIsAmongTheRecentOnes() {
        assertThat(explorer.settings().recent())
                .containsExactly(explorer.recordings().entries().getLast().file());
    }

    /// The scene follows its window a moment later, and is laid out after that.
    private void beWide(FxRobot robot, double width) throws Exception {
        robot.interact(() -> stage.setWidth(width));
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> Math.abs(stage.getScene().getWidth() - width) < 20);
        robot.interact(() -> stage.getScene().getRoot().layout());
    }
}
