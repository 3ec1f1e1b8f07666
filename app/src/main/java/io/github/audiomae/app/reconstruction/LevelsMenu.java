package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.spectrogram.LevelScale;
import io.github.audiomae.app.spectrogram.RangeControl;
import io.github.audiomae.app.text.Messages;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;

/// The colour range of the panes, as a legend; opens to its two ends and to the borders of the patches.
final class LevelsMenu extends MenuButton {
    LevelsMenu(PanesViewModel panes, ColourLegend legend, Messages messages) {
        super(null, legend);
        setId("pane-levels");
        getStyleClass().addAll("flat", "small-menu", "no-arrow");
        setMinWidth(USE_PREF_SIZE);
        Tips.put(this, messages.text("range.tip"));
        setAccessibleText(messages.text("range.tip"));
        RangeControl range =
                new RangeControl(panes.display(), new SimpleObjectProperty<>(LevelScale.MEL), panes.range(), messages);
        CustomMenuItem levels = new CustomMenuItem(range, false);
        levels.getStyleClass().add("levels-item");
        CheckMenuItem grid = new CheckMenuItem(messages.text("recording.grid.tip"));
        grid.selectedProperty().bindBidirectional(panes.display().patchGrid());
        getItems().addAll(levels, grid);
    }
}
