package io.github.audiomae.app.shell;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.command.Menu;
import io.github.audiomae.app.text.Messages;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// The commands of the main window itself.
///
/// @param listShown whether the list of sounds is shown
/// @param paletteOpen whether the palette is open
/// @param dismiss the action of Escape
record ShellCommands(
        Stage stage, BooleanProperty listShown, BooleanProperty paletteOpen, Runnable dismiss, Messages messages) {
    /// The id of the command that opens the palette.
    static final String PALETTE = "palette";

    List<Command> all() {
        return List.of(
                Command.of("list", messages.text("key.list"), () -> flip(listShown))
                        .key(KeyCode.L, KeyCombination.SHORTCUT_DOWN)
                        .on("list"),
                Command.of(PALETTE, messages.text("key.palette"), () -> flip(paletteOpen))
                        .key(KeyCode.P, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
                        .on("search"),
                Command.of(
                                "full-screen",
                                messages.text("key.full-screen"),
                                () -> stage.setFullScreen(!stage.isFullScreen()))
                        .key(KeyCode.F11)
                        .in(Menu.PROGRAM, messages.text("program.full-screen"), Material2OutlinedAL.FULLSCREEN),
                Command.of("dismiss", messages.text("key.dismiss"), dismiss)
                        .key(KeyCode.ESCAPE)
                        .on("problem-dismiss"));
    }

    private static void flip(BooleanProperty property) {
        property.set(!property.get());
    }
}
