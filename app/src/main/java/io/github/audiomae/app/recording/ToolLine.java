package io.github.audiomae.app.recording;

import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.control.OverflowLine;
import io.github.audiomae.app.control.SegmentedSwitch;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.spectrogram.RangeControl;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The controls of the large spectrogram: tool, scale, transform, marks, colour range, zoom.
///
/// @param feature has what they control
/// @param workspace has the channel
record ToolLine(RecordingFeature feature, WorkspaceViewModel workspace, Messages messages) {
    /// A new line of them.
    OverflowLine line() {
        RecordingViewModel model = feature.view();
        DescriptorsViewModel descriptors = feature.descriptors();
        OverflowLine line = new OverflowLine("recording-more", messages.text("recording.more"));
        line.getStyleClass().add("tool-line");
        line.add(tools(model));
        line.add(new ScaleSwitch(model.settings(), messages));
        line.add(new FftMenu(model.settings(), messages));
        line.addFoldable(toggle(
                "whiten",
                messages.text("recording.whiten"),
                messages.text("recording.whiten.tip"),
                model.settings().whitened()));
        line.addFoldable(toggle(
                "pitch", messages.text("recording.pitch"), messages.text("recording.pitch.tip"), descriptors.pitch()));
        line.addFoldable(toggle(
                "onsets",
                messages.text("recording.onsets"),
                messages.text("recording.onsets.tip"),
                descriptors.onsets()));
        line.addFoldable(toggle(
                "grid",
                messages.text("recording.grid"),
                messages.text("recording.grid.tip"),
                feature.display().patchGrid()));
        line.add(new ChannelMenu(workspace, model.settings(), messages));
        line.add(new Hint(descriptors, feature.tiles(), messages));
        line.add(new RangeControl(
                feature.display(), model.levelScale(), feature.picture().range(), messages));
        line.addFoldable(new IconButton(
                "recording-zoom-out",
                Material2OutlinedMZ.ZOOM_OUT,
                messages.text("recording.zoom-out"),
                model::zoomOut));
        line.addFoldable(new IconButton(
                "recording-zoom-in", Material2OutlinedMZ.ZOOM_IN, messages.text("recording.zoom-in"), model::zoomIn));
        line.addFoldable(new IconButton(
                "recording-fit", Material2OutlinedMZ.ZOOM_OUT_MAP, messages.text("recording.fit"), model::fit));
        return line;
    }

    private Node tools(RecordingViewModel model) {
        SegmentedSwitch<PointerTool> tools = new SegmentedSwitch<>(model.tool(), model.tool()::set);
        tools.add(
                PointerTool.MOVE,
                "pointer-move",
                new FontIcon(Material2OutlinedMZ.PAN_TOOL),
                messages.text("recording.tool.move"));
        tools.add(
                PointerTool.BOX,
                "pointer-box",
                new FontIcon(Material2OutlinedAL.HIGHLIGHT_ALT),
                messages.text("recording.tool.box"));
        return tools;
    }

    private static ToggleButton toggle(String id, String words, String tip, BooleanProperty shown) {
        ToggleButton button = new ToggleButton(words);
        button.setId("recording-" + id);
        button.getStyleClass().add("mark-toggle");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tips.put(button, tip);
        button.selectedProperty().bindBidirectional(shown);
        return button;
    }

    /// A text for work in progress, or the reason why marks are not shown.
    private static final class Hint extends Label implements OverflowLine.Grows {
        Hint(DescriptorsViewModel descriptors, TilesViewModel tiles, Messages messages) {
            setId("recording-hint");
            getStyleClass().add("muted-small");
            setMinWidth(0);
            widthProperty().subscribe(this::showWhole);
            textProperty().subscribe(this::showWhole);
            Runnable update = () -> {
                double share = tiles.surveyed().get();
                if (descriptors.tooWide().get()) {
                    setText(messages.text("recording.too-wide", DescriptorsViewModel.MOST_SECONDS));
                } else {
                    setText(share < 1 ? messages.text("recording.surveying", Math.max(0, (int) (100 * share))) : "");
                }
            };
            tiles.surveyed().subscribe(update);
            descriptors.tooWide().subscribe(update);
            update.run();
        }

        /// Only a whole text says something.
        private void showWhole() {
            setOpacity(getWidth() + 0.5 < prefWidth(-1) ? 0 : 1);
        }
    }
}
