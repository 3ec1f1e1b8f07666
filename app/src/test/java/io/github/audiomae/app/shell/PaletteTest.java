package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.colour.ColourMap;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The palette and the keys in the real window, with nothing open.
@ExtendWith(ApplicationExtension.class)
class PaletteTest {
    @TempDir
    Path home;

    @SuppressWarnings("NullAway.Init") // the toolkit calls open() before each test
    private Explorer explorer;

    @SuppressWarnings("NullAway.Init")
    private MainWindow window;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void open(Stage stage) {
        this.stage = stage;
        explorer = TestExplorer.with(Jobs.onThisThread(), home);
        window = new MainWindow(explorer, stage);
        window.show();
    }

    @Test
    void everyShortcutDoesSomethingAndIsInThePalette() {
        List<String> ids = window.commands().stream().map(Command::id).toList();

        assertThat(ids)
                .containsAll(Arrays.stream(Shortcut.values()).map(Shortcut::id).toList());
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void noTwoShortcutsShareTheirKeys() {
        List<KeyCombination> keys =
                Shortcut.defaults().values().stream().flatMap(List::stream).toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void fewLettersAndEnterChangeTheColours(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        assertThat(robot.lookup("#palette").query().isVisible()).isTrue();

        robot.write("virid").type(KeyCode.ENTER);

        assertThat(explorer.settings().colourMap().get()).isEqualTo(ColourMap.VIRIDIS);
        assertThat(robot.lookup("#palette").query().isVisible()).isFalse();
    }

    @Test
    void searchFieldOpensThePaletteAndEscapeClosesIt(FxRobot robot) {
        robot.clickOn("#search");
        assertThat(robot.lookup("#palette").query().isVisible()).isTrue();

        robot.type(KeyCode.ESCAPE);

        assertThat(robot.lookup("#palette").query().isVisible()).isFalse();
    }

    @Test
    void escapeClosesThePaletteOfAFullScreenAndF11LeavesIt(FxRobot robot) {
        robot.type(KeyCode.F11);
        robot.clickOn("#search");

        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#palette").query().isVisible()).isFalse();
        assertThat(stage.isFullScreen()).isTrue();

        robot.type(KeyCode.F11);
        assertThat(stage.isFullScreen()).isFalse();
    }

    @Test
    void chosenKeysWorkAtOnce(FxRobot robot) {
        boolean dark = explorer.settings().dark().get();
        robot.interact(() -> explorer.keyMap()
                .assign(Shortcut.THEME.id(), new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN)));

        robot.push(KeyCode.CONTROL, KeyCode.T);
        assertThat(explorer.settings().dark().get()).isEqualTo(dark);
        robot.push(KeyCode.CONTROL, KeyCode.K);

        assertThat(explorer.settings().dark().get()).isNotEqualTo(dark);
    }
}
