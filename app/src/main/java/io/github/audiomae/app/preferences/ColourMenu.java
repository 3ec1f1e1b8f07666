package io.github.audiomae.app.preferences;

import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.settings.SettingsViewModel;
import io.github.audiomae.app.text.ColourName;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.colour.ColourMap;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// Chooses the colour map of spectrograms; each is shown by its colours.
final class ColourMenu extends MenuButton {
    private static final int WIDTH = 72;
    private static final int HEIGHT = 12;

    ColourMenu(SettingsViewModel settings, Messages messages) {
        super(null, new FontIcon(Material2OutlinedMZ.PALETTE));
        setId("colours");
        getStyleClass().addAll("button-icon", "flat", "no-arrow");
        Tips.put(this, messages.text("toolbar.colours"));
        setAccessibleText(messages.text("toolbar.colours"));
        ToggleGroup group = new ToggleGroup();
        for (ColourMap map : ColourMap.values()) {
            if (map != ColourMap.DIVERGING) { // made for differences, misleading for levels
                RadioMenuItem item = new RadioMenuItem(ColourName.of(map, messages), new ImageView(strip(map)));
                item.setToggleGroup(group);
                item.setOnAction(picked -> settings.colourMap().set(map));
                settings.colourMap().subscribe(now -> item.setSelected(now == map));
                getItems().add(item);
            }
        }
    }

    private static WritableImage strip(ColourMap map) {
        WritableImage strip = new WritableImage(WIDTH, HEIGHT);
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                strip.getPixelWriter().setArgb(x, y, map.argb(x / (WIDTH - 1.0)));
            }
        }
        return strip;
    }
}
