package io.github.audiomae.app.masking;

import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.Messages;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/// The kinds of masks as a menu, where there is no room for one button per kind.
final class KindMenu extends MenuButton {
    KindMenu(MaskingViewModel masking, Messages messages) {
        setId("kind-menu");
        getStyleClass().add("compact-menu");
        Tips.put(this, messages.text("mask.kind.tip"));
        setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (MaskKind kind : MaskKind.values()) {
            RadioMenuItem item = new RadioMenuItem(messages.text(KindSwitch.titleKey(kind)));
            item.setToggleGroup(group);
            item.setOnAction(chosen -> masking.choose(kind));
            masking.state().subscribe(now -> item.setSelected(now.kind() == kind));
            getItems().add(item);
        }
        textProperty().bind(masking.state().map(now -> messages.text(KindSwitch.titleKey(now.kind()))));
        accessibleTextProperty().bind(textProperty().map(kind -> messages.text("mask.kind.tip") + " " + kind));
    }
}
