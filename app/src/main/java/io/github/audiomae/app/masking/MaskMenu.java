package io.github.audiomae.app.masking;

import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.text.Messages;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The rarer things to do with a mask.
final class MaskMenu extends MenuButton {
    private static final int[] LOUDEST_PERCENTS = {5, 10, 25, 50};

    private final MaskMenuViewModel menu;
    private final MaskingViewModel masking;
    private final FeatureContext context;
    private final Messages messages;

    MaskMenu(MaskMenuViewModel menu, MaskingViewModel masking, FeatureContext context) {
        super(null, new FontIcon(Material2OutlinedMZ.MORE_VERT));
        this.menu = menu;
        this.masking = masking;
        this.context = context;
        messages = context.messages();
        MaskClipboard clipboard = new MaskClipboard(menu);
        setId("mask-menu");
        getStyleClass().addAll("button-icon", "flat", "no-arrow");
        Tips.put(this, messages.text("mask.menu"));
        setAccessibleText(messages.text("mask.menu"));
        MenuItem silence = item("silence", Material2OutlinedMZ.VOLUME_MUTE, "mask.silence", menu::hideSilence);
        Menu loudest = loudest();
        silence.disableProperty().bind(menu.hasSound().map(has -> !has));
        loudest.disableProperty().bind(menu.hasSound().map(has -> !has));
        getItems()
                .addAll(
                        item("invert", Material2OutlinedAL.INVERT_COLORS, "mask.invert", masking::invert),
                        item("fill", Material2OutlinedAL.FORMAT_COLOR_FILL, "mask.fill", masking::fillHoles),
                        item("clear", Material2OutlinedAL.CLEAR_ALL, "mask.clear", masking::clear),
                        new SeparatorMenuItem(),
                        loudest,
                        silence,
                        new SeparatorMenuItem(),
                        item("copy", Material2OutlinedAL.CONTENT_COPY, "mask.copy", clipboard::copy),
                        item("paste", Material2OutlinedAL.CONTENT_PASTE, "mask.paste", clipboard::paste),
                        item("load", Material2OutlinedAL.FOLDER_OPEN, "mask.load", this::load),
                        item("save", Material2OutlinedMZ.SAVE_ALT, "mask.save", this::save),
                        new SeparatorMenuItem(),
                        item("reset", Material2OutlinedMZ.RESTORE, "mask.reset", masking::reset));
    }

    /// Offers the seed here where there is no room for it in the bar.
    void offerSeed(ObservableValue<Boolean> here) {
        CustomMenuItem seed = new CustomMenuItem(new SeedField("menu-seed", masking, messages), false);
        MenuItem roll = item("roll", Material2OutlinedAL.CASINO, "mask.roll", masking::roll);
        seed.visibleProperty().bind(here);
        roll.visibleProperty().bind(here);
        getItems().addAll(0, List.of(seed, roll));
    }

    private Menu loudest() {
        Menu loudest = new Menu(messages.text("mask.loudest"), new FontIcon(Material2OutlinedMZ.VOLUME_UP));
        loudest.setId("mask-loudest");
        for (int percent : LOUDEST_PERCENTS) {
            MenuItem item = new MenuItem(messages.text("mask.loudest.share", percent));
            item.setId("mask-loudest-" + percent);
            item.setOnAction(chosen -> menu.hideLoudest(percent));
            loudest.getItems().add(item);
        }
        return loudest;
    }

    private void load() {
        context.files()
                .open(context.host().window(), messages.text("mask.load.title"), npy())
                .ifPresent(menu::load);
    }

    private void save() {
        context.files()
                .save(context.host().window(), messages.text("mask.save.title"), "mask.npy", npy())
                .ifPresent(menu::save);
    }

    private FileChooser.ExtensionFilter npy() {
        return new FileChooser.ExtensionFilter(messages.text("mask.file"), "*.npy");
    }

    private MenuItem item(String id, Ikon icon, String key, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key), new FontIcon(icon));
        item.setId("mask-" + id);
        item.setOnAction(chosen -> action.run());
        return item;
    }
}
