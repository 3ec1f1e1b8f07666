package io.github.audiomae.app.hearing;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.Messages;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// Saves sounds.
final class SoundMenu extends MenuButton {
    /// @param saving the commands that save something
    SoundMenu(List<Command> saving, Messages messages) {
        super(null, new FontIcon(Material2OutlinedMZ.SAVE_ALT));
        setId("sound-menu");
        getStyleClass().addAll("button-icon", "flat", "no-arrow");
        Tips.put(this, messages.text("hear.save"));
        setAccessibleText(messages.text("hear.save"));
        for (Command command : saving) {
            MenuItem item = new MenuItem(command.words());
            item.setId("sound-" + command.id());
            item.setOnAction(chosen -> command.run());
            item.setDisable(!command.isEnabled());
            command.enabled().subscribe(now -> item.setDisable(!now));
            getItems().add(item);
        }
    }
}
