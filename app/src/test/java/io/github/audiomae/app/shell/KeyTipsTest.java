package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.command.KeyNames;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.text.Messages;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The keys that tooltips name, and the palette that lists what controls do.
class KeyTipsTest {
    @TempDir
    Path home;

    @RegisterExtension
    private final MainWindowExtension main =
            new MainWindowExtension(() -> TestExplorer.with(Jobs.onThisThread(), home));

    @Test
    void otherKeysStandInTheTooltipAtOnce(FxRobot robot) {
        assertThat(tip("mask-undo")).isEqualTo("Undo (Ctrl+Z)");

        robot.interact(() -> main.explorer()
                .keyMap()
                .assign("undo", new KeyCodeCombination(KeyCode.U, KeyCombination.SHORTCUT_DOWN)));
        assertThat(tip("mask-undo")).isEqualTo("Undo (Ctrl+U)");

        robot.interact(() -> main.explorer().keyMap().clear("undo"));
        assertThat(tip("mask-undo")).isEqualTo("Undo");
    }

    @Test
    void menusNameOtherKeysToo(FxRobot robot) {
        robot.interact(() -> main.explorer().keyMap().assign("swap", new KeyCodeCombination(KeyCode.Q)));

        assertThat(items().filter(item -> "view-swap".equals(item.getId())).map(MenuItem::getText))
                .containsExactly("Original in place of the reconstruction (Q)");
    }

    @Test
    void everyControlOfTheListIsInTheWindow() {
        List<String> ids = Stream.concat(controls().map(Labeled::getId), items().map(MenuItem::getId))
                .filter(Objects::nonNull)
                .toList();

        assertThat(ids).containsAll(main.explorer().controls());
    }

    @Test
    void keysBearTheNamesOfThePersonsKeyboard() {
        KeyCombination keys =
                new KeyCodeCombination(KeyCode.PAGE_DOWN, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN);

        assertThat(KeyNames.of(keys, Messages.in(Locale.GERMAN))).isEqualTo("Strg+Umschalt+Bild ab");
        assertThat(KeyNames.of(new KeyCodeCombination(KeyCode.SPACE), Messages.in(Locale.SIMPLIFIED_CHINESE)))
                .isEqualTo("空格");
        assertThat(KeyNames.of(new KeyCodeCombination(KeyCode.ESCAPE), Messages.in(Locale.ENGLISH)))
                .isEqualTo("Esc");
    }

    @Test
    void everyNamedKeyIsOneThatKeyboardsHave() {
        List<String> known = Stream.concat(
                        Arrays.stream(KeyCode.values()).map(KeyCode::getName), Stream.of("Ctrl", "Shift", "Escape"))
                .map(name -> name.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .toList();

        assertThat(main.explorer().messages().keys().filter(key -> key.startsWith("keycap.")))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(known).contains(key.substring("keycap.".length())));
    }

    @Test
    void paletteListsWhatButtonsAndMenusDo() {
        assertThat(commands())
                .contains(
                        "clear-mask",
                        "mask-loudest-25",
                        "mask-save",
                        "kind-time",
                        "tool-time-band",
                        "scale-logarithmic",
                        "recording-pitch",
                        "range-auto",
                        "view-wipe",
                        "class-more",
                        "detections-export-raven",
                        "speed 1.5×",
                        "colours Viridis")
                .doesNotHaveDuplicates();
    }

    @Test
    void newButtonIsInThePaletteWithoutFurtherWork(FxRobot robot) {
        Button button = new Button("Transpose the recording");
        button.setId("transpose");
        robot.interact(
                () -> ((Pane) main.stage().getScene().getRoot()).getChildren().add(new VBox(button)));

        assertThat(commands()).contains("transpose");
    }

    /// A button without an id would be missing from the palette; only those repeated in every row of a list need none.
    @Test
    void everyButtonHasAnId() {
        assertThat(controls().filter(ButtonBase.class::isInstance).filter(button -> button.getId() == null))
                .allSatisfy(button -> assertThat(button.getStyleClass()).contains("class-pin"));
        assertThat(controls().filter(ButtonBase.class::isInstance)).hasSizeGreaterThan(30);
    }

    private List<String> commands() {
        return main.window().commands().stream().map(Command::id).toList();
    }

    private String tip(String id) {
        return controls()
                .filter(control -> id.equals(control.getId()))
                .findFirst()
                .flatMap(Tips::text)
                .orElseThrow()
                .get();
    }

    private Stream<Labeled> controls() {
        return Controls.labeled(main.window().roots()).stream();
    }

    private Stream<MenuItem> items() {
        return controls().filter(MenuButton.class::isInstance).flatMap(menu -> Controls.items((MenuButton) menu));
    }
}
