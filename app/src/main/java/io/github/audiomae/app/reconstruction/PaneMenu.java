package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.Messages;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// Chooses what a pane shows. What another pane shows already changes places with it.
final class PaneMenu extends MenuButton {
    private final ArrangementViewModel arrangement;
    private final Messages messages;
    private final String pane;

    /// @param pane id of the pane that it belongs to
    PaneMenu(String pane, ArrangementViewModel arrangement, Messages messages) {
        super(null, new FontIcon(Material2OutlinedAL.ARROW_DROP_DOWN));
        this.pane = pane;
        this.arrangement = arrangement;
        this.messages = messages;
        setId("pane-menu-" + pane);
        getStyleClass().addAll("small-icon", "flat", "no-arrow");
        Tips.put(this, messages.text("pane.menu"));
        setAccessibleText(messages.text("pane.menu"));
        setFocusTraversable(false);
        add(PaneId.MASKED, messages.text("pane.masked"), false);
        add(PaneId.REBUILT, messages.text("pane.rebuilt"), false);
        add(PaneId.DIFFERENCE, messages.text("pane.difference"), false);
        add(PaneId.DIFFERENCE, messages.text("pane.errors"), true);
        arrangement.extras().forEach(extra -> add(extra.id(), extra.title(), false));
    }

    private void add(String shown, String words, boolean errors) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setId("pane-" + pane + "-shows-" + (errors ? "errors" : shown));
        setOnAction(item, shown, errors);
        arrangement.patchErrors().subscribe(now -> item.setSelected(isShown(shown, errors)));
        getItems().add(item);
    }

    private boolean isShown(String shown, boolean errors) {
        boolean matching =
                !shown.equals(PaneId.DIFFERENCE) || arrangement.patchErrors().get() == errors;
        return shown.equals(pane) && matching;
    }

    private void setOnAction(RadioMenuItem item, String shown, boolean errors) {
        item.setOnAction(picked -> {
            item.setSelected(isShown(shown, errors)); // this menu goes with its pane
            if (shown.equals(PaneId.DIFFERENCE) || pane.equals(PaneId.DIFFERENCE)) {
                arrangement.patchErrors().set(errors);
            }
            arrangement.exchange(pane, shown);
        });
    }
}
