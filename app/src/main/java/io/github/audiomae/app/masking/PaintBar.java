package io.github.audiomae.app.masking;

import atlantafx.base.controls.ProgressSliderSkin;
import atlantafx.base.theme.Styles;
import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.control.SegmentedSwitch;
import io.github.audiomae.app.control.TextButton;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.files.EnumWord;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The tools for painting a mask.
final class PaintBar extends HBox {
    private final MaskingViewModel masking;
    private final Messages messages;
    private final Region clearing;

    PaintBar(MaskingViewModel masking, Messages messages) {
        this.masking = masking;
        this.messages = messages;
        clearing = new TextButton("paint-clear", messages.text("mask.clear.short"), masking::clear);
        getStyleClass().add("tight");
        setAlignment(Pos.CENTER_LEFT);
        Label width = new Label();
        width.getStyleClass().add("muted");
        width.setMinWidth(18);
        width.textProperty().bind(masking.brushSize().map(size -> messages.text("mask.brush.size", size)));
        Slider size = new Slider(1, MaskingViewModel.MAX_BRUSH, 3);
        size.setId("brush-size");
        size.setMinWidth(60);
        size.setPrefWidth(90);
        size.setMaxWidth(170);
        HBox.setHgrow(size, Priority.ALWAYS);
        size.setSkin(new ProgressSliderSkin(size));
        size.getStyleClass().add(Styles.SMALL);
        size.setAccessibleText(messages.text("mask.brush.tip"));
        Tips.put(size, messages.text("mask.brush.tip"));
        size.valueProperty().bindBidirectional(masking.brushSize());
        getChildren()
                .addAll(
                        tools(),
                        size,
                        width,
                        new IconButton(
                                "mask-swap",
                                Material2OutlinedAL.INVERT_COLORS,
                                messages.text("mask.invert"),
                                masking::invert),
                        clearing);
    }

    /// The button that shows all patches.
    Region clearing() {
        return clearing;
    }

    private Node tools() {
        SegmentedSwitch<PaintTool> tools = new SegmentedSwitch<>(masking.tool(), masking.tool()::set);
        for (PaintTool tool : PaintTool.values()) {
            tools.add(tool, "tool-" + EnumWord.of(tool), new FontIcon(icon(tool)), messages.text(key(tool)));
        }
        return tools;
    }

    private static Ikon icon(PaintTool tool) {
        return switch (tool) {
            case BRUSH -> Material2OutlinedAL.BRUSH;
            case ERASER -> Material2OutlinedMZ.VISIBILITY;
            case BOX -> Material2OutlinedMZ.SELECT_ALL;
            case TIME_BAND -> Material2OutlinedAL.BORDER_VERTICAL;
            case FREQUENCY_BAND -> Material2OutlinedAL.BORDER_HORIZONTAL;
        };
    }

    private static String key(PaintTool tool) {
        return switch (tool) {
            case BRUSH -> "mask.tool.brush";
            case ERASER -> "mask.tool.eraser";
            case BOX -> "mask.tool.box";
            case TIME_BAND -> "mask.tool.time-band";
            case FREQUENCY_BAND -> "mask.tool.frequency-band";
        };
    }
}
