package io.github.audiomae.app.shell;

import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.Part.Third;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The top bar: the tools of the features in three groups, and after the first group the name of the sound.
final class TopBar extends HBox {
    private static final double LEAST_NAME = 120;

    private final List<Part> parts;

    /// @param parts of all features
    TopBar(List<Part> parts, WorkspaceViewModel workspace, Messages messages) {
        this.parts = parts;
        getStyleClass().add("toolbar");
        setAlignment(Pos.CENTER_LEFT);
        add(Third.START);
        getChildren().addAll(name(workspace, messages), space());
        add(Third.MIDDLE);
        getChildren().add(space());
        add(Third.END);
    }

    private void add(Third third) {
        for (Part part : parts) {
            if ((part instanceof Part.Tool tool && tool.third() == third)
                    || (part instanceof Part.MenuTool menu && menu.third() == third)) {
                getChildren().add(part.node());
            }
        }
    }

    private static Node name(WorkspaceViewModel workspace, Messages messages) {
        Label label = new Label();
        label.setId("recording-name");
        label.getStyleClass().add("recording-name");
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        label.setMinWidth(LEAST_NAME);
        label.setMaxWidth(380);
        label.textProperty()
                .bind(workspace.recording().map(Recording::name).orElse(messages.text("toolbar.nothing-open")));
        Tooltip whole = new Tooltip();
        whole.textProperty()
                .bind(workspace
                        .recording()
                        .map(recording -> recording.file().toString())
                        .orElse(""));
        label.setTooltip(whole);
        return label;
    }

    private static Node space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
