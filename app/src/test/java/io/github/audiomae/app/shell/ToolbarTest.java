package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The toolbar in the language with the longest words, with a name longer than the space available.
class ToolbarTest {
    @TempDir
    Path home;

    @RegisterExtension
    private final MainWindowExtension main = new MainWindowExtension(
                    () -> TestExplorer.speaking(Locale.GERMAN, Jobs.onThisThread(), home, "cpu:2"))
            .then(opened -> {
                Path sound = home.resolve("at the pond behind the old mill ".repeat(6) + ".ogg");
                opened.explorer().start(List.of(Files.copy(TestExplorer.sample("rain"), sound)));
            });

    @Test
    void nameGivesWayToDeviceAndItsTimeInASmallWindow(FxRobot robot) throws Exception {
        beWide(robot, 1280);

        Labeled device = robot.lookup("#device").query();
        assertThat(device.getText()).startsWith("CPU · 2 Threads · ").endsWith(" ms");
        assertThat(device.getWidth()).isGreaterThanOrEqualTo(device.prefWidth(-1));
    }

    @Test
    void soundGivenAtTheStartIsAmongTheRecentOnes() {
        assertThat(main.explorer().settings().recent())
                .containsExactly(
                        main.explorer().recordings().entries().getLast().file());
    }

    /// The scene is resized a moment after its window, and laid out after that.
    private void beWide(FxRobot robot, double width) throws Exception {
        robot.interact(() -> main.stage().setWidth(width));
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> Math.abs(main.stage().getScene().getWidth() - width) < 20);
        robot.interact(() -> main.stage().getScene().getRoot().layout());
    }
}
