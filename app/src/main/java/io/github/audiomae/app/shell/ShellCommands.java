package io.github.audiomae.app.shell;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.command.Menu;
import io.github.audiomae.app.feature.SidePanels;
import io.github.audiomae.app.text.Messages;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// The commands of the main window itself.
///
/// @param paletteOpen whether the palette is open
/// @param regions moves the keyboard from region to region
/// @param dismiss the action of Escape
record ShellCommands(
        Stage stage,
        SidePanels panels,
        BooleanProperty paletteOpen,
        RegionSteps regions,
        Runnable dismiss,
        Messages messages) {
    /// The id of the command that opens the palette.
    static final String PALETTE = "palette";

    List<Command> all() {
        return List.of(
                Command.of("list", messages.text("key.list"), panels::toggleSources)
                        .key(KeyCode.L, KeyCombination.SHORTCUT_DOWN)
                        .on("list"),
                Command.of("inspector", messages.text("key.inspector"), panels::toggleInspector)
                        .key(KeyCode.I, KeyCombination.SHORTCUT_DOWN)
                        .on("inspector-toggle"),
                Command.of("next-region", messages.text("key.next-region"), () -> regions.step(1))
                        .key(KeyCode.F6),
                Command.of("previous-region", messages.text("key.previous-region"), () -> regions.step(-1))
                        .key(KeyCode.F6, KeyCombination.SHIFT_DOWN),
                Command.of(PALETTE, messages.text("key.palette"), () -> flip(paletteOpen))
                        .key(KeyCode.P, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
                        .on("search"),
                Command.of(
                                "full-screen",
                                messages.text("key.full-screen"),
                                () -> stage.setFullScreen(!stage.isFullScreen()))
                        .key(KeyCode.F11)
                        .in(Menu.PROGRAM, messages.text("program.full-screen"), Material2OutlinedAL.FULLSCREEN),
                Command.of("quit", messages.text("key.quit"), this::quit)
                        .key(KeyCode.Q, KeyCombination.SHORTCUT_DOWN)
                        .in(Menu.QUIT, messages.text("program.quit"), Material2OutlinedAL.EXIT_TO_APP),
                Command.of("dismiss", messages.text("key.dismiss"), dismiss)
                        .key(KeyCode.ESCAPE)
                        .on("problem-dismiss"));
    }

    /// Does what the close button of the window does.
    private void quit() {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private static void flip(BooleanProperty property) {
        property.set(!property.get());
    }
}
