package io.github.audiomae.app.window;

import io.github.audiomae.app.text.Messages;
import java.nio.file.Path;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// The sounds that come with the program.
final class SampleMenu extends MenuButton {
    SampleMenu(Actions actions, Messages messages) {
        super(null, new FontIcon(Material2OutlinedAL.LIBRARY_MUSIC));
        setId("samples");
        getStyleClass().addAll("button-icon", "flat", "no-arrow");
        setTooltip(new Tooltip(messages.text("toolbar.samples")));
        setAccessibleText(messages.text("toolbar.samples"));
        for (Path sample : actions.samples()) {
            MenuItem item =
                    new MenuItem(messages.textOr("sample." + SampleName.of(sample) + ".title", SampleName.of(sample)));
            item.setOnAction(picked -> actions.open(sample));
            getItems().add(item);
        }
        setDisable(getItems().isEmpty());
    }
}
