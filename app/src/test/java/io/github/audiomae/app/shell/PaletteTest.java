package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.colour.ColourMap;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The palette and the keys in the real main window, with nothing open.
class PaletteTest {
    @TempDir
    Path home;

    @RegisterExtension
    private final MainWindowExtension main =
            new MainWindowExtension(() -> TestExplorer.with(Jobs.onThisThread(), home));

    @Test
    void commandsOfAllFeaturesAreInThePalette() {
        List<String> ids = main.window().commands().stream().map(Command::id).toList();

        assertThat(ids).contains("open", "undo", "view", "tour", "dismiss").hasSizeGreaterThan(60);
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void playIsFoundFirstByItsName(FxRobot robot) {
        robot.clickOn("#search");
        robot.write("play");

        ListView<Command> list = robot.lookup("#palette-results").queryListView();
        assertThat(list.getItems().getFirst().id()).isEqualTo("play");
    }

    @Test
    void everyActionHasAName() {
        assertThat(main.window().commands())
                .allSatisfy(command -> assertThat(command.words()).isNotBlank().doesNotContain("null", "\n"));
    }

    /// A word that says enough beside its button may say nothing here.
    @Test
    void namesCanBeReadAlone() {
        assertThat(main.window().commands())
                .allSatisfy(command -> assertThat(command.words())
                        .as(command.id())
                        .containsPattern("\\p{L}{2}")
                        .isNotIn("Show", "Yes", "No", "Other…", "Train…", "Stop", "Cancel"));
    }

    @Test
    void noTwoCommandsShareTheirKeys() {
        List<KeyCombination> keys = main.window().commands().stream()
                .flatMap(command -> command.keys().stream())
                .toList();

        assertThat(keys).hasSizeGreaterThan(30).doesNotHaveDuplicates();
    }

    @Test
    void fewLettersAndEnterChangeTheColours(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        assertThat(robot.lookup("#palette").query().isVisible()).isTrue();

        robot.write("virid").type(KeyCode.ENTER);

        assertThat(main.explorer().settings().colourMap().get()).isEqualTo(ColourMap.VIRIDIS);
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
        assertThat(main.stage().isFullScreen()).isTrue();

        robot.type(KeyCode.F11);
        assertThat(main.stage().isFullScreen()).isFalse();
    }

    @Test
    void chosenKeysWorkAtOnce(FxRobot robot) {
        boolean dark = main.explorer().settings().dark().get();
        robot.interact(() -> main.explorer()
                .keyMap()
                .assign("theme", new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN)));

        robot.push(KeyCode.CONTROL, KeyCode.T);
        assertThat(main.explorer().settings().dark().get()).isEqualTo(dark);
        robot.push(KeyCode.CONTROL, KeyCode.K);

        assertThat(main.explorer().settings().dark().get()).isNotEqualTo(dark);
    }
}
