package io.github.audiomae.app.collection;

import io.github.audiomae.app.collection.ShownPanes.Choice;
import io.github.audiomae.app.control.SegmentedSwitch;
import io.github.audiomae.app.text.Messages;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// Shows the table, the map, or both.
final class PaneSwitch extends SegmentedSwitch<Choice> {
    PaneSwitch(ShownPanes shown, Messages messages) {
        super(shown.choice(), shown.choice()::set);
        add(
                Choice.TABLE,
                "collection-show-table",
                new FontIcon(Material2OutlinedMZ.VIEW_LIST),
                messages.text("collection.show.table"));
        add(
                Choice.BOTH,
                "collection-show-both",
                new FontIcon(Material2OutlinedMZ.VERTICAL_SPLIT),
                messages.text("collection.show.both"));
        add(
                Choice.MAP,
                "collection-show-map",
                new FontIcon(Material2OutlinedMZ.SCATTER_PLOT),
                messages.text("collection.show.map"));
    }
}
