package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.settings.ThemeChoice;
import io.github.audiomae.inference.ExecutionTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The preferences dialog, used like a person would.
class PreferencesTest {
    @TempDir
    Path home;

    @RegisterExtension
    private final MainWindowExtension main = new MainWindowExtension(() -> TestExplorer.with(Jobs.onThisThread(), home))
            .then(opened -> opened.explorer().start(List.of()));

    @Test
    void lightThemeHoldsAtOnce(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        ChoiceBox<ThemeChoice> theme = robot.lookup("#preferences-theme").queryAs(ChoiceBox.class);

        robot.interact(() -> theme.setValue(ThemeChoice.LIGHT));

        assertThat(main.explorer().settings().dark().get()).isFalse();
        closeDialog(robot);
    }

    @Test
    void otherDeviceTakesTheModelAlong(FxRobot robot) {
        robot.interact(() -> main.explorer().settings().device().set("cpu:2"));

        assertThat(Objects.requireNonNull(main.explorer().models().loaded().get())
                        .device()
                        .target())
                .isEqualTo(new ExecutionTarget.Cpu(2));
    }

    @Test
    void takenKeysAreNamedAndTakenOverOnlyAtTheSecondPress(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        robot.interact(() -> robot.lookup("#preferences-tabs")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .select(1));
        robot.clickOn("#keys-open");

        robot.push(KeyCode.CONTROL, KeyCode.E);

        assertThat(robot.lookup("#keys-hint").queryAs(Label.class).getText())
                .contains("Ctrl+E")
                .contains("Export embeddings");
        assertThat(keys("open")).isEqualTo("Ctrl+O");

        robot.push(KeyCode.CONTROL, KeyCode.E);

        assertThat(keys("open")).isEqualTo("Ctrl+E");
        assertThat(keys("export")).isEmpty();

        robot.clickOn("#keys-reset");

        assertThat(keys("export")).isEqualTo("Ctrl+E");
        closeDialog(robot);
    }

    private String keys(String command) {
        return main.explorer().keyMap().text(command, main.explorer().messages());
    }

    private static void closeDialog(FxRobot robot) {
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.listTargetWindows().stream().filter(Window::isShowing)).hasSize(1);
    }
}
