package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.player.HeardViewModel;
import io.github.audiomae.app.player.WindowSound;
import io.github.audiomae.app.text.Messages;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// Loudspeakers above the panes: the one of the pane that is heard is lit, and each chooses its own.
///
/// @param heard what is heard
/// @param arrangement decides which of two the pane of the reconstruction shows
record Loudspeakers(HeardViewModel heard, ArrangementViewModel arrangement, Messages messages) {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    void add(PaneHeader original, PaneHeader masked, PaneHeader rebuilt) {
        original.add(button("hear-pane-original", is(WindowSound.ORIGINAL), () -> heard.choose(WindowSound.ORIGINAL)));
        masked.add(button("hear-pane-masked", is(WindowSound.VISIBLE), () -> heard.choose(WindowSound.VISIBLE)));
        ObservableValue<WindowSound> shown = arrangement.originalInstead().map(Loudspeakers::inRebuilt);
        rebuilt.add(button(
                "hear-pane-rebuilt",
                heard.heard().flatMap(sound -> shown.map(pane -> pane == sound)),
                () -> heard.choose(shown.getValue())));
    }

    private ObservableValue<Boolean> is(WindowSound sound) {
        return heard.heard().map(now -> now == sound);
    }

    private static WindowSound inRebuilt(boolean originalInstead) {
        return originalInstead ? WindowSound.ORIGINAL : WindowSound.RECONSTRUCTION;
    }

    private Button button(String id, ObservableValue<Boolean> lit, Runnable choose) {
        Button button = IconButton.small(id, Material2OutlinedMZ.VOLUME_UP, messages.text("hear.pane"), choose);
        button.getStyleClass().add("loudspeaker");
        button.setFocusTraversable(false);
        lit.subscribe(now -> {
            button.pseudoClassStateChanged(LIT, now);
            button.setAccessibleText(messages.text(now ? "hear.pane.lit" : "hear.pane"));
        });
        return button;
    }
}
