package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.fx.Jobs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Quitting is closing the main window.
class QuitTest {
    @TempDir
    Path home;

    @RegisterExtension
    private final MainWindowExtension main =
            new MainWindowExtension(() -> TestExplorer.withoutModel(Jobs.onThisThread(), home));

    @Test
    void keyAndMenuAskTheWindowToCloseLikeItsCloseButton(FxRobot robot) {
        List<WindowEvent> asked = new ArrayList<>();
        robot.interact(() -> main.stage().setOnCloseRequest(event -> {
            asked.add(event);
            event.consume(); // as something would that first asks
        }));
        MenuButton menu = robot.lookup("#program").queryAs(MenuButton.class);

        robot.push(KeyCode.SHORTCUT, KeyCode.Q);
        robot.interact(() -> menu.getItems().getLast().fire());

        assertThat(asked).hasSize(2).extracting(Event::getTarget).containsOnly(main.stage());
        assertThat(main.stage().isShowing()).isTrue();
        assertThat(menu.getItems().getLast().getId()).isEqualTo("menu-quit");

        robot.interact(() -> main.stage().setOnCloseRequest(null));
        robot.push(KeyCode.SHORTCUT, KeyCode.Q);

        assertThat(main.stage().isShowing()).isFalse();
    }

    @Test
    void paletteHasIt() {
        assertThat(main.window().commands()).extracting(Command::id).contains("quit");
    }
}
