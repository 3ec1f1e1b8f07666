package io.github.audiomae.app.browse;

import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.spectrogram.RangeControl;
import io.github.audiomae.app.text.Messages;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The controls of the large spectrogram: scale, marks, colour range, zoom.
final class BrowseBar extends HBox {
    BrowseBar(BrowseFeature browsing, Messages messages) {
        BrowseViewModel browse = browsing.view();
        DescriptorsViewModel descriptors = browsing.descriptors();
        getStyleClass().add("browse-bar");
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        new ScaleSwitch(browse, messages),
                        toggle(
                                "pitch",
                                messages.text("browse.pitch"),
                                messages.text("browse.pitch.tip"),
                                descriptors.pitch()),
                        toggle(
                                "onsets",
                                messages.text("browse.onsets"),
                                messages.text("browse.onsets.tip"),
                                descriptors.onsets()),
                        toggle(
                                "grid",
                                messages.text("browse.grid"),
                                messages.text("browse.grid.tip"),
                                browsing.display().patchGrid()),
                        hint(descriptors, browsing.tiles(), messages),
                        new RangeControl(
                                browsing.display(),
                                browse.band().map(band -> band.scale().kind()),
                                browse.range(),
                                messages),
                        new IconButton(
                                "browse-zoom-out",
                                Material2OutlinedMZ.ZOOM_OUT,
                                messages.text("browse.zoom-out"),
                                browse::zoomOut),
                        new IconButton(
                                "browse-zoom-in",
                                Material2OutlinedMZ.ZOOM_IN,
                                messages.text("browse.zoom-in"),
                                browse::zoomIn),
                        new IconButton(
                                "browse-fit",
                                Material2OutlinedMZ.ZOOM_OUT_MAP,
                                messages.text("browse.fit"),
                                browse::fit));
    }

    /// A text for work in progress, or the reason why marks are not shown.
    private static Node hint(DescriptorsViewModel descriptors, TilesViewModel tiles, Messages messages) {
        Label label = new Label();
        label.setId("browse-hint");
        label.getStyleClass().add("muted-small");
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Runnable update = () -> {
            double share = tiles.surveyed().get();
            if (descriptors.tooWide().get()) {
                label.setText(messages.text("browse.too-wide", DescriptorsViewModel.MOST_SECONDS));
            } else {
                label.setText(share < 1 ? messages.text("browse.surveying", Math.max(0, (int) (100 * share))) : "");
            }
        };
        tiles.surveyed().subscribe(update);
        descriptors.tooWide().subscribe(update);
        update.run();
        return label;
    }

    private static Node toggle(String id, String words, String tip, BooleanProperty shown) {
        ToggleButton button = new ToggleButton(words);
        button.setId("browse-" + id);
        button.getStyleClass().add("mark-toggle");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(tip));
        button.selectedProperty().bindBidirectional(shown);
        return button;
    }
}
