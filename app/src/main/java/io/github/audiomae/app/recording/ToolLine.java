package io.github.audiomae.app.recording;

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
final class ToolLine extends HBox {
    ToolLine(RecordingFeature feature, Messages messages) {
        RecordingViewModel model = feature.view();
        DescriptorsViewModel descriptors = feature.descriptors();
        getStyleClass().add("tool-line");
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        new ScaleSwitch(model, messages),
                        toggle(
                                "pitch",
                                messages.text("recording.pitch"),
                                messages.text("recording.pitch.tip"),
                                descriptors.pitch()),
                        toggle(
                                "onsets",
                                messages.text("recording.onsets"),
                                messages.text("recording.onsets.tip"),
                                descriptors.onsets()),
                        toggle(
                                "grid",
                                messages.text("recording.grid"),
                                messages.text("recording.grid.tip"),
                                feature.display().patchGrid()),
                        hint(descriptors, feature.tiles(), messages),
                        new RangeControl(
                                feature.display(),
                                model.band().map(band -> band.scale().kind()),
                                model.range(),
                                messages),
                        new IconButton(
                                "recording-zoom-out",
                                Material2OutlinedMZ.ZOOM_OUT,
                                messages.text("recording.zoom-out"),
                                model::zoomOut),
                        new IconButton(
                                "recording-zoom-in",
                                Material2OutlinedMZ.ZOOM_IN,
                                messages.text("recording.zoom-in"),
                                model::zoomIn),
                        new IconButton(
                                "recording-fit",
                                Material2OutlinedMZ.ZOOM_OUT_MAP,
                                messages.text("recording.fit"),
                                model::fit));
    }

    /// A text for work in progress, or the reason why marks are not shown.
    private static Node hint(DescriptorsViewModel descriptors, TilesViewModel tiles, Messages messages) {
        Label label = new Label();
        label.setId("recording-hint");
        label.getStyleClass().add("muted-small");
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Runnable update = () -> {
            double share = tiles.surveyed().get();
            if (descriptors.tooWide().get()) {
                label.setText(messages.text("recording.too-wide", DescriptorsViewModel.MOST_SECONDS));
            } else {
                label.setText(share < 1 ? messages.text("recording.surveying", Math.max(0, (int) (100 * share))) : "");
            }
        };
        tiles.surveyed().subscribe(update);
        descriptors.tooWide().subscribe(update);
        update.run();
        return label;
    }

    private static Node toggle(String id, String words, String tip, BooleanProperty shown) {
        ToggleButton button = new ToggleButton(words);
        button.setId("recording-" + id);
        button.getStyleClass().add("mark-toggle");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(tip));
        button.selectedProperty().bindBidirectional(shown);
        return button;
    }
}
