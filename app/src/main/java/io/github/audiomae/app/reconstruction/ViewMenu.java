package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.files.EnumWord;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The arrangement of the panes, and what they show.
final class ViewMenu extends MenuButton {
    private final Messages messages;

    ViewMenu(ArrangementViewModel panes, ReconstructionViewModel reconstruction, Messages messages) {
        super(null, new FontIcon(Material2OutlinedMZ.VIEW_QUILT));
        this.messages = messages;
        setId("view");
        getStyleClass().addAll("button-icon", "flat", "no-arrow");
        Tips.put(this, messages.text("view.menu"));
        setAccessibleText(messages.text("view.menu"));
        ToggleGroup group = new ToggleGroup();
        for (Arrangement arrangement : Arrangement.values()) {
            RadioMenuItem item = new RadioMenuItem(words(arrangement), new FontIcon(icon(arrangement)));
            item.setId("view-" + EnumWord.of(arrangement));
            item.setToggleGroup(group);
            item.setOnAction(picked -> panes.arrangement().set(arrangement));
            panes.arrangement().subscribe(now -> item.setSelected(now == arrangement));
            getItems().add(item);
        }
        getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        check("view-swap", "view.swap", panes.originalInstead()),
                        check("view-pasted", "view.pasted", reconstruction.pasted()),
                        check("view-errors", "view.errors", panes.patchErrors()));
    }

    private CheckMenuItem check(String id, String key, BooleanProperty value) {
        CheckMenuItem item = new CheckMenuItem(messages.text(key));
        item.setId(id);
        item.selectedProperty().bindBidirectional(value);
        return item;
    }

    private String words(Arrangement arrangement) {
        return switch (arrangement) {
            case STACKED -> messages.text("view.stacked");
            case GRID -> messages.text("view.grid");
            case WIPE -> messages.text("view.wipe");
        };
    }

    private static Ikon icon(Arrangement arrangement) {
        return switch (arrangement) {
            case STACKED -> Material2OutlinedMZ.VIEW_STREAM;
            case GRID -> Material2OutlinedMZ.VIEW_MODULE;
            case WIPE -> Material2OutlinedAL.COMPARE;
        };
    }
}
