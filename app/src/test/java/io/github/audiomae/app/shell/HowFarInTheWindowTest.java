package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.masking.MaskKind;
import io.github.audiomae.app.masking.MaskState;
import io.github.audiomae.app.program.Bundled;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

/// Masks are measured in the window; a point of the chart opens its mask, which can be undone.
class HowFarInTheWindowTest {
    @TempDir
    Path home;

    @RegisterExtension
    private final MainWindowExtension main = new MainWindowExtension(
                    () -> TestExplorer.withModels(Bundled.models(), Jobs.onThisThread(), home))
            .sized(1440, 900);

    @Test
    void aPointOfTheChartOpensItsMask(FxRobot robot) {
        run(() -> main.explorer().start(List.of(TestExplorer.sample("birds"))));
        run(() -> main.explorer().panels().open("how-far"));
        run(() -> robot.lookup("#how-far-random").<CheckBox>query().fire());
        run(() -> robot.lookup("#how-far-frequency").<CheckBox>query().fire());
        run(() -> robot.lookup("#how-far-seeds-1").<ToggleButton>query().fire());
        MaskState before = main.explorer().masking().state().get();

        run(() -> robot.lookup("#how-far-run").<Button>query().fire());
        run(() -> robot.lookup("#how-far-chart").query().requestFocus());
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#how-far-point").<Labeled>query().getText())
                .startsWith("Time 30 %, seed 0 · error 0.")
                .contains("highest: ");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        MaskState opened = main.explorer().masking().state().get();
        assertThat(opened.kind()).isEqualTo(MaskKind.TIME);
        assertThat(opened.percent()).isEqualTo(30);
        assertThat(opened.seed()).isZero();
        run(() -> main.explorer().run("undo"));
        assertThat(main.explorer().masking().state().get()).isEqualTo(before);

        Node chart = robot.lookup("#how-far-chart").query();
        double x = chart.getLayoutBounds().getWidth() * 0.72;
        String last = point(robot);
        String under = last;
        for (double y = 8; under.equals(last) || !under.startsWith("Time "); y += 4) {
            assertThat(y).isLessThan(chart.getLayoutBounds().getHeight());
            robot.moveTo(chart, Pos.TOP_LEFT, new Point2D(x, y), Motion.DIRECT);
            WaitForAsyncUtils.waitForFxEvents();
            under = point(robot);
        }
        robot.clickOn();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(under)
                .startsWith("Time " + main.explorer().masking().state().get().percent() + " %");
        assertThat(main.explorer().masking().state().get().kind()).isEqualTo(MaskKind.TIME);
    }

    @Test
    void scoresNameTheClassThatTheyFollow(FxRobot robot) {
        run(() -> main.explorer().start(List.of(TestExplorer.sample("birds"))));
        run(() -> main.explorer().panels().open("how-far"));
        run(() -> robot.lookup("#how-far-seeds-1").<ToggleButton>query().fire());
        run(() -> robot.lookup("#how-far-run").<Button>query().fire());
        run(() -> robot.lookup("#how-far-score").<ToggleButton>query().fire());

        Labeled shown = robot.lookup("#how-far-class .label").query();
        assertThat(shown.getText()).isEqualTo("Bird");
        assertThat(point(robot)).as("nothing is dashed").isEqualTo("Click a point to open its mask.");
    }

    private static String point(FxRobot robot) {
        return robot.lookup("#how-far-point").<Labeled>query().getText();
    }

    /// Everything runs on the JavaFX thread, the model too.
    private static void run(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(120_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
